// expect: runtime_error exit=1 stderr_has=StackOverflowError
public class Recursion {
  static int deeper(int depth) {
    return deeper(depth + 1) + 1;
  }

  public static void main(String[] args) {
    deeper(0);
  }
}
