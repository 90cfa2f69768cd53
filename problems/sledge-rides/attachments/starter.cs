using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int m = int.Parse(words[next++]);
    int w = int.Parse(words[next++]);
    int[] weights = new int[n];
    for (int j = 0; j < n; j++) weights[j] = int.Parse(words[next++]);
    for (int i = 0; i < m; i++) {
      int a = int.Parse(words[next++]);
      int b = int.Parse(words[next++]);
    }

    // Print the smallest number of rides.
  }
}
