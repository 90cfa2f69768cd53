using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int q = int.Parse(words[next++]);
    int[] noise = new int[n];
    for (int j = 0; j < n; j++) noise[j] = int.Parse(words[next++]);

    // Print the length of the longest quiet stretch and its first minute.
  }
}
