// expect: ok exit=0 arg=10 stdout="stretch tree of depth 11\t check: 4095\n1024\t trees of depth 4\t check: 31744\n256\t trees of depth 6\t check: 32512\n64\t trees of depth 8\t check: 32704\n16\t trees of depth 10\t check: 32752\nlong lived tree of depth 10\t check: 2047\n"
public class Trees {
  record Tree(Tree left, Tree right) {
    static Tree ofDepth(int depth) {
      return depth == 0 ? new Tree(null, null) : new Tree(ofDepth(depth - 1), ofDepth(depth - 1));
    }

    int count() {
      return left == null ? 1 : 1 + left.count() + right.count();
    }
  }

  public static void main(String[] args) {
    int deepest = Integer.parseInt(args[0]);
    System.out.printf("stretch tree of depth %d\t check: %d%n", deepest + 1, Tree.ofDepth(deepest + 1).count());
    Tree longLived = Tree.ofDepth(deepest);
    for (int depth = 4; depth <= deepest; depth += 2) {
      int trees = 1 << (deepest - depth + 4), sum = 0;
      for (int i = 0; i < trees; i++) sum += Tree.ofDepth(depth).count();
      System.out.printf("%d\t trees of depth %d\t check: %d%n", trees, depth, sum);
    }
    System.out.printf("long lived tree of depth %d\t check: %d%n", deepest, longLived.count());
  }
}
