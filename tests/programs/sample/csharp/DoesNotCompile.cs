// expect: compile_error compile_has="(4,"
class DoesNotCompile {
  static void Main() {
    missing = 1;
  }
}
