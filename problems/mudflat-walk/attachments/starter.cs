using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int r = int.Parse(words[next++]);
    int c = int.Parse(words[next++]);
    int p = int.Parse(words[next++]);
    int[] levels = new int[p];
    for (int j = 0; j < p; j++) levels[j] = int.Parse(words[next++]);
    int startrow = int.Parse(words[next++]);
    int startcolumn = int.Parse(words[next++]);
    int goalrow = int.Parse(words[next++]);
    int goalcolumn = int.Parse(words[next++]);
    string[] heights = new string[r];
    for (int j = 0; j < r; j++) heights[j] = words[next++];

    // Print the first minute at the goal, or "boat".
  }
}
