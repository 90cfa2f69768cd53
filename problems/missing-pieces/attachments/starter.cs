using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int m = int.Parse(words[next++]);
    int[] numbers = new int[m];
    for (int j = 0; j < m; j++) numbers[j] = int.Parse(words[next++]);

    // Print the list of missing pieces, or "complete".
  }
}
