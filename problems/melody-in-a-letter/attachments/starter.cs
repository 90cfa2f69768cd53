using System;

class Program {
  static void Main() {
    string text = Console.ReadLine();

    // Print the melody and the length of the way, or "silence".
  }
}
