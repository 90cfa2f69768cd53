using System;

class Program {
  static void Main() {
    string input = Console.In.ReadToEnd();
    string[] words = input.Split(new char[0], StringSplitOptions.RemoveEmptyEntries);
    int next = 0;
    long n = long.Parse(words[next++]);
    int k = int.Parse(words[next++]);
    int m = int.Parse(words[next++]);
    string[] motifs = new string[m];
    for (int j = 0; j < m; j++) motifs[j] = words[next++];

    // Print the number of allowed melodies modulo 1000000007.
  }
}
