import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int q = input.nextInt();
    int y = input.nextInt();
    int s = input.nextInt();
    for (int i = 0; i < q; i++) {
      String action = input.next();
      int a = input.nextInt();
      int m = input.nextInt();
      int x = input.nextInt();

      // x is how much the bushes grow for "feed", and the height for "trim".
    }

    // Print the sum of all lengths that are cut off.
  }
}
