using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int a = int.Parse(words[next++]);
    int b = int.Parse(words[next++]);
    int k = int.Parse(words[next++]);
    int[] notes = new int[n];
    for (int j = 0; j < n; j++) notes[j] = int.Parse(words[next++]);

    // Print the number of earworms that do not sound alike.
  }
}
