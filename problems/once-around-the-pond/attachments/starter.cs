using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int q = int.Parse(words[next++]);
    long[] distances = new long[n];
    for (int j = 0; j < n; j++) distances[j] = long.Parse(words[next++]);
    for (int i = 0; i < q; i++) {
      int a = int.Parse(words[next++]);
      int b = int.Parse(words[next++]);

      // Print the number of steps of this walk.
    }
  }
}
