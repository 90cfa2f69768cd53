using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    long a = long.Parse(words[next++]);
    long b = long.Parse(words[next++]);
    long h = long.Parse(words[next++]);
    long g = long.Parse(words[next++]);

    // Print the area.
  }
}
