using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int[] weights = new int[n];
    for (int j = 0; j < n; j++) weights[j] = int.Parse(words[next++]);
    int[] costs = new int[n - 1];
    for (int j = 0; j < n - 1; j++) costs[j] = int.Parse(words[next++]);

    // Print the smallest possible sum.
  }
}
