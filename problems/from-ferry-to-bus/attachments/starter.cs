using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int f = int.Parse(words[next++]);
    int b = int.Parse(words[next++]);
    int w = int.Parse(words[next++]);
    int[] ferries = new int[f];
    for (int j = 0; j < f; j++) ferries[j] = int.Parse(words[next++]);
    int[] buses = new int[b];
    for (int j = 0; j < b; j++) buses[j] = int.Parse(words[next++]);

    // Print the longest wait and the number of ferries without a bus.
  }
}
