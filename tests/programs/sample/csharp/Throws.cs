// expect: runtime_error stdout="before\n" stderr_has="InvalidOperationException: no"
using System;

class Throws {
  static void Main() {
    Console.WriteLine("before");
    throw new InvalidOperationException("no");
  }
}
