using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int m = int.Parse(words[next++]);
    int[] ropes = new int[m];
    for (int j = 0; j < m; j++) ropes[j] = int.Parse(words[next++]);

    // Print the number of winning first moves.
  }
}
