using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int m = int.Parse(words[next++]);
    int k = int.Parse(words[next++]);
    string[] scarves = new string[m];
    for (int j = 0; j < m; j++) scarves[j] = words[next++];

    // Print the number of stripes and the pattern, or 0.
  }
}
