using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    int age = int.Parse(words[next++]);
    int[] candles = new int[10];
    for (int j = 0; j < 10; j++) candles[j] = int.Parse(words[next++]);

    // Print the first age that cannot be shown.
  }
}
