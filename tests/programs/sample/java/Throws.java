// expect: runtime_error exit=1 stdout="before\n" stderr_has="Exception in thread \"main\" java.lang.IllegalStateException: no" stderr_has="at Throws.main(Throws.java:5)" stderr_lacks=codevault
public class Throws {
  public static void main(String[] args) {
    System.out.println("before");
    throw new IllegalStateException("no");
  }
}
