import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    int[] places = new int[m];
    for (int j = 0; j < m; j++) places[j] = input.nextInt();

    // Print the books in the order in which they stand.
  }
}
