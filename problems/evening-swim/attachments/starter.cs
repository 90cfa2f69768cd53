using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int a = int.Parse(words[next++]);
    int h = int.Parse(words[next++]);

    // Print the price, or "free".
  }
}
