using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int w = int.Parse(words[next++]);
    int[] guesses = new int[n];
    for (int j = 0; j < n; j++) guesses[j] = int.Parse(words[next++]);

    // Print the winner's place and the difference.
  }
}
