using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    for (int i = 0; i < n; i++) {
      string heap = words[next++];
    }

    // Print the number of pairs that can be mixed up.
  }
}
