import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int q = input.nextInt();
    long[] distances = new long[n];
    for (int j = 0; j < n; j++) distances[j] = input.nextLong();
    for (int i = 0; i < q; i++) {
      int a = input.nextInt();
      int b = input.nextInt();

      // Print the number of steps of this walk.
    }
  }
}
