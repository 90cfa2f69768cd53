using System;

class Program {
  static long Altitude(int stone) {
    Console.WriteLine($"? {stone}");
    return long.Parse(Console.ReadLine());
  }

  static void Main() {
    int n = int.Parse(Console.ReadLine());

    // Print the summit: Console.WriteLine($"! {summit}");
  }
}
