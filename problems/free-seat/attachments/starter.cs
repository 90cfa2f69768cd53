using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int k = int.Parse(words[next++]);
    for (int i = 0; i < n; i++) {
      int t = int.Parse(words[next++]);
      int s = int.Parse(words[next++]);
    }

    // Print the last minute and the longest wait.
  }
}
