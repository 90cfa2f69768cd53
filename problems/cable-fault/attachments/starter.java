import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int[] weights = new int[n];
    for (int j = 0; j < n; j++) weights[j] = input.nextInt();
    int[] costs = new int[n - 1];
    for (int j = 0; j < n - 1; j++) costs[j] = input.nextInt();

    // Print the smallest possible sum.
  }
}
