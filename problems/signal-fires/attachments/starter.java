import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int[] heights = new int[n];
    for (int j = 0; j < n; j++) heights[j] = input.nextInt();

    // Print the number of pairs.
  }
}
