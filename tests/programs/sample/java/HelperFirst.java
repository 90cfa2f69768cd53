// expect: ok stdout="app\n"
public class HelperFirst {
  static String name() {
    return "app";
  }
}

class App {
  public static void main(String[] args) {
    System.out.println(HelperFirst.name());
  }
}
