import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int m = input.nextInt();
    int[] rows = new int[m];
    for (int j = 0; j < m; j++) rows[j] = input.nextInt();

    // Print "first" or "second". Then print moves, and read those of grandfather.
    // A move: System.out.println(row + " " + a + " " + b);
  }
}
