using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int n = int.Parse(words[next++]);
    int g = int.Parse(words[next++]);
    for (int i = 0; i < g; i++) {
      int count = int.Parse(words[next++]);
      int[] masks = new int[count];
      for (int j = 0; j < count; j++) masks[j] = int.Parse(words[next++]);
    }

    // Print a digit for each guest, or "impossible".
  }
}
