using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int k = int.Parse(words[next++]);
    int t = int.Parse(words[next++]);
    for (int i = 0; i < t; i++) {
      int s = int.Parse(words[next++]);

      // Print the row and the place.
    }
  }
}
