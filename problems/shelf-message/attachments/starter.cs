using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    string action = words[next++];
    int n = int.Parse(words[next++]);
    long x = action == "write" ? long.Parse(words[next++]) : 0;
    string[] titles = new string[n];
    for (int j = 0; j < n; j++) titles[j] = words[next++];

    // For "write" print the titles in the order on the shelf, for "read" print x.
  }
}
