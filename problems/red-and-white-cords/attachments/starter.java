import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    int k = input.nextInt();
    for (int i = 0; i < m; i++) {
      int a = input.nextInt();
      int b = input.nextInt();
      String colour = input.next();
    }

    // Print the number of ways modulo 1000000007.
  }
}
