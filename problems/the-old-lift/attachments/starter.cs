using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int[] floors = new int[n];
    for (int j = 0; j < n; j++) floors[j] = int.Parse(words[next++]);

    // Print the way and the number of turns.
  }
}
