using System;

class Program {
  static void Main() {
    int n = int.Parse(Console.ReadLine());
    string[] titles = new string[n];
    for (int j = 0; j < n; j++) titles[j] = Console.ReadLine();

    // Print the titles in the order in which the books are to stand.
  }
}
