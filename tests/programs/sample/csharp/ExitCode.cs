// expect: runtime_error exit=7 stdout="before\n"
class ExitCode {
  static int Main() {
    System.Console.WriteLine("before");
    return 7;
  }
}
