using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    for (int i = 0; i < n; i++) {
      int p = int.Parse(words[next++]);
      int k = int.Parse(words[next++]);
      int[] seconds = new int[k];
      for (int j = 0; j < k; j++) seconds[j] = int.Parse(words[next++]);
    }

    // Print the first second in which all lighthouses shine, or "never".
  }
}
