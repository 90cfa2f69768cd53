using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    string word = words[next++];
    int k = int.Parse(words[next++]);

    // Print the echoes.
  }
}
