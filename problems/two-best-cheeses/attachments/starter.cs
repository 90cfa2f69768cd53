using System;

class Program {
  static int Better(int a, int b) {
    Console.WriteLine($"? {a} {b}");
    return int.Parse(Console.ReadLine());
  }

  static void Main() {
    int n = int.Parse(Console.ReadLine());

    // Print the best and the second best: Console.WriteLine($"! {best} {second}");
  }
}
