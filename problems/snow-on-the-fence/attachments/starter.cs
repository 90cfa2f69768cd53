using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int[] heights = new int[n];
    for (int j = 0; j < n; j++) heights[j] = int.Parse(words[next++]);

    // Draw the picture.
  }
}
