using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    long w = long.Parse(words[next++]);
    long[] books = new long[n];
    for (int j = 0; j < n; j++) books[j] = long.Parse(words[next++]);

    // Print "spare" or "missing", and the number of millimetres.
  }
}
