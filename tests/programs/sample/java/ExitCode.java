// expect: runtime_error exit=7 stdout="before\nhook\n" stderr="err\n"
public class ExitCode {
  public static void main(String[] args) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
    System.out.println("before");
    System.err.println("err");
    System.exit(7);
  }
}
