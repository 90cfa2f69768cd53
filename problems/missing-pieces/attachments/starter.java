import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    int[] numbers = new int[m];
    for (int j = 0; j < m; j++) numbers[j] = input.nextInt();

    // Print the list of missing pieces, or "complete".
  }
}
