// expect: compile_error compile_has="DoesNotCompile.java:4: error" compile_has="cannot find symbol"
public class DoesNotCompile {
  public static void main(String[] args) {
    System.out.println(missing);
  }
}
