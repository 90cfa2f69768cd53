import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int k = input.nextInt();
    for (int i = 0; i < n; i++) {
      String name = input.next();
      String sign = input.next();
    }

    // Print the smallest possible sum.
  }
}
