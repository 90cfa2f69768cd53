// expect: ok stdout="100000\n"
class Helper {
  static int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
  }
}

class Deep {
  public static void main(String[] args) {
    System.out.println(Helper.depth(100_000));
  }
}
