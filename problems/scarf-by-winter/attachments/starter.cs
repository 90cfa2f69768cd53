using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int a = int.Parse(words[next++]);
    int d = int.Parse(words[next++]);

    // Print the day on which the scarf gets long enough.
  }
}
