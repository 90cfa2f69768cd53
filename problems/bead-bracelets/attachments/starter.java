import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    long n = input.nextLong();
    int k = input.nextInt();
    int m = input.nextInt();
    for (int i = 0; i < m; i++) {
      int a = input.nextInt();
      int b = input.nextInt();
    }

    // Print the number of bracelets modulo 1000000007.
  }
}
