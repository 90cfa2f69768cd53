using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    string[] rows = new string[n];
    for (int j = 0; j < n; j++) rows[j] = words[next++];

    // Print the number of patches to replace.
  }
}
