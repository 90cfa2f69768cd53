using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int[] teeth = new int[n];
    for (int j = 0; j < n; j++) teeth[j] = int.Parse(words[next++]);

    // Print the number of turns of the first gear.
  }
}
