// expect: ok exit=0 arg=one arg="two words" stdout="one|two words\n"
class Arguments {
  static void Main(string[] args) => System.Console.WriteLine(string.Join("|", args));
}
