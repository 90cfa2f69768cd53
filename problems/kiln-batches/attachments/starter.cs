using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    long c = long.Parse(words[next++]);
    int[] masses = new int[n];
    for (int j = 0; j < n; j++) masses[j] = int.Parse(words[next++]);

    // Print the smallest amount of energy.
  }
}
