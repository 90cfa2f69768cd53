using System;

class Program {
  static void Main() {
    int p = int.Parse(Console.ReadLine());
    string text = Console.ReadLine();

    // Print the price.
  }
}
