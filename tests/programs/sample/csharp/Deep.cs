// expect: ok stdout="100000\n"
class Deep {
  static int Depth(int n) {
    return n == 0 ? 0 : 1 + Depth(n - 1);
  }

  static void Main() {
    System.Console.WriteLine(Depth(100000));
  }
}
