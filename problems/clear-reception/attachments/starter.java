import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int[] values = new int[n];
    for (int j = 0; j < n; j++) values[j] = input.nextInt();
    for (int i = 0; i < n - 1; i++) {
      int a = input.nextInt();
      int b = input.nextInt();
    }

    // Print the greatest possible sum of the values of all stations.
  }
}
