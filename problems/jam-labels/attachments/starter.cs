using System;

class Program {
  static void Main() {
    string name = Console.ReadLine();
    int year = int.Parse(Console.ReadLine());

    // Print the label.
  }
}
