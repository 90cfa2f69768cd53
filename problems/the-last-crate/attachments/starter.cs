using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    long n = long.Parse(words[next++]);
    long k = long.Parse(words[next++]);

    // Print the number of crates and the apples in the last one.
  }
}
