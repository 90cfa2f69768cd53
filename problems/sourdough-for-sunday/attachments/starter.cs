using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    string time = words[next++];
    int w = int.Parse(words[next++]);

    // Print the number of days and the time.
  }
}
