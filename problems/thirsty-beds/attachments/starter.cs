using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int r = int.Parse(words[next++]);
    int c = int.Parse(words[next++]);
    string[] garden = new string[r];
    for (int j = 0; j < r; j++) garden[j] = words[next++];

    // Print the smallest sum of the costs.
  }
}
