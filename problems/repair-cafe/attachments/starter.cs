using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int m = int.Parse(words[next++]);
    for (int i = 0; i < n; i++) {
      int count = int.Parse(words[next++]);
      int[] helpers = new int[count];
      for (int j = 0; j < count; j++) helpers[j] = int.Parse(words[next++]);
    }

    // Print the smallest possible number, and the helper for each thing.
  }
}
