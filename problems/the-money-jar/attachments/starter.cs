using System;

class Program {
  static void Main() {
    int x = int.Parse(Console.ReadLine());
    while (x != 0) {
      // x was put into the jar, or taken out.
      x = int.Parse(Console.ReadLine());
    }

    // Print the amount and the largest amount.
  }
}
