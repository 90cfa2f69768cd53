using System;

class Program {
  static void Main() {
    string text = Console.ReadLine();

    // Print what the guests see.
  }
}
