using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int q = int.Parse(words[next++]);
    int[] species = new int[n];
    for (int j = 0; j < n; j++) species[j] = int.Parse(words[next++]);
    for (int i = 0; i < q; i++) {
      int l = int.Parse(words[next++]);
      int r = int.Parse(words[next++]);

      // Print the number of species that were seen exactly once in this period.
    }
  }
}
