import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int r = input.nextInt();
    int c = input.nextInt();
    int p = input.nextInt();
    int[] levels = new int[p];
    for (int j = 0; j < p; j++) levels[j] = input.nextInt();
    int startrow = input.nextInt();
    int startcolumn = input.nextInt();
    int goalrow = input.nextInt();
    int goalcolumn = input.nextInt();
    String[] heights = new String[r];
    for (int j = 0; j < r; j++) heights[j] = input.next();

    // Print the first minute at the goal, or "boat".
  }
}
