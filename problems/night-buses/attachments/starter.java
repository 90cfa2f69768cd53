import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    for (int i = 0; i < m; i++) {
      int a = input.nextInt();
      int b = input.nextInt();
      long f = input.nextLong();
      long p = input.nextLong();
      long d = input.nextLong();
    }

    // Print the first minute at stop n, or "stranded".
  }
}
