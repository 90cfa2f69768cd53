using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int k = int.Parse(words[next++]);
    long[] holes = new long[n];
    for (int j = 0; j < n; j++) holes[j] = long.Parse(words[next++]);

    // Print the number of notes and the number of silent pipes.
  }
}
