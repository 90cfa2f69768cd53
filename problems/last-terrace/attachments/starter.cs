using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    for (int i = 0; i < n; i++) {
      long q = long.Parse(words[next++]);
      long c = long.Parse(words[next++]);
    }

    // Print the smallest number of litres.
  }
}
