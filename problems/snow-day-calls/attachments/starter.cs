using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    for (int i = 0; i < n; i++) {
      int k = int.Parse(words[next++]);
      int[] people = new int[k];
      for (int j = 0; j < k; j++) people[j] = int.Parse(words[next++]);
    }

    // Print the last minute, and how many people hear the news then.
  }
}
