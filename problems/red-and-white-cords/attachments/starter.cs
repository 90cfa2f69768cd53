using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int m = int.Parse(words[next++]);
    int k = int.Parse(words[next++]);
    for (int i = 0; i < m; i++) {
      int a = int.Parse(words[next++]);
      int b = int.Parse(words[next++]);
      string colour = words[next++];
    }

    // Print the number of ways modulo 1000000007.
  }
}
