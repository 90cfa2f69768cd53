using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    long d = long.Parse(words[next++]);
    for (int i = 0; i < n; i++) {
      long weight = long.Parse(words[next++]);
      long value = long.Parse(words[next++]);
    }

    // Print the largest possible sum of the values.
  }
}
