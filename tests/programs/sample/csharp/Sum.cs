// expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
using System;
using System.Linq;

class Sum {
  static void Main() {
    var words = Console.In.ReadToEnd().Split((char[])null, StringSplitOptions.RemoveEmptyEntries);
    Console.WriteLine(words.Select(long.Parse).Sum());
  }
}
