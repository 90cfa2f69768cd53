using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int[] pairs = new int[50];
    for (int j = 0; j < 50; j++) pairs[j] = int.Parse(words[next++]);
    int n = int.Parse(words[next++]);
    for (int i = 0; i < n; i++) {
      int t = int.Parse(words[next++]);
      int s = int.Parse(words[next++]);
      int d = int.Parse(words[next++]);

      // Print the size that this visitor gets, or "none".
    }
  }
}
