import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    int w = input.nextInt();
    int[] weights = new int[n];
    for (int j = 0; j < n; j++) weights[j] = input.nextInt();
    for (int i = 0; i < m; i++) {
      int a = input.nextInt();
      int b = input.nextInt();
    }

    // Print the smallest number of rides.
  }
}
