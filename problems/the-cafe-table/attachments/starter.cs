using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int k = int.Parse(words[next++]);
    int n = int.Parse(words[next++]);
    for (int i = 0; i < k; i++) {
      string price = words[next++];
    }

    // Print the share and the tip.
  }
}
