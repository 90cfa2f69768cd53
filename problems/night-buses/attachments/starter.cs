using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int m = int.Parse(words[next++]);
    for (int i = 0; i < m; i++) {
      int a = int.Parse(words[next++]);
      int b = int.Parse(words[next++]);
      long f = long.Parse(words[next++]);
      long p = long.Parse(words[next++]);
      long d = long.Parse(words[next++]);
    }

    // Print the first minute at stop n, or "stranded".
  }
}
