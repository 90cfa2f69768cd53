using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int m = int.Parse(words[next++]);
    int[] emma = new int[n];
    for (int j = 0; j < n; j++) emma[j] = int.Parse(words[next++]);
    int[] paul = new int[m];
    for (int j = 0; j < m; j++) paul[j] = int.Parse(words[next++]);

    // Print how often the two can swap.
  }
}
