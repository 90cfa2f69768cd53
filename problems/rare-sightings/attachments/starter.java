import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int q = input.nextInt();
    int[] species = new int[n];
    for (int j = 0; j < n; j++) species[j] = input.nextInt();
    for (int i = 0; i < q; i++) {
      int l = input.nextInt();
      int r = input.nextInt();

      // Print the number of species that were seen exactly once in this period.
    }
  }
}
