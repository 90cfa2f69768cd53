using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int m = int.Parse(words[next++]);
    int w = int.Parse(words[next++]);
    int[] instruments = new int[n];
    for (int j = 0; j < n; j++) instruments[j] = int.Parse(words[next++]);
    int[] minutes = new int[n];
    for (int j = 0; j < n; j++) minutes[j] = int.Parse(words[next++]);

    // Print the number of parts that make a band.
  }
}
