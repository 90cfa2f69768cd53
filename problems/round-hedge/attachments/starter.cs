using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int q = int.Parse(words[next++]);
    int y = int.Parse(words[next++]);
    int s = int.Parse(words[next++]);
    for (int i = 0; i < q; i++) {
      string action = words[next++];
      int a = int.Parse(words[next++]);
      int m = int.Parse(words[next++]);
      int x = int.Parse(words[next++]);

      // x is how much the bushes grow for "feed", and the height for "trim".
    }

    // Print the sum of all lengths that are cut off.
  }
}
