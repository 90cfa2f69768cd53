using System;
using System.Linq;

class Program {
  static int[] ReadNumbers() {
    return Console.ReadLine().Split().Select(int.Parse).ToArray();
  }

  static void Main() {
    int m = ReadNumbers()[0];
    int[] rows = ReadNumbers();

    // Print "first" or "second". Then print moves, and read those of grandfather.
    // A move: Console.WriteLine($"{row} {a} {b}");
  }
}
