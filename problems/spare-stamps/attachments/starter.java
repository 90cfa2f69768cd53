import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    int[] emma = new int[n];
    for (int j = 0; j < n; j++) emma[j] = input.nextInt();
    int[] paul = new int[m];
    for (int j = 0; j < m; j++) paul[j] = input.nextInt();

    // Print how often the two can swap.
  }
}
