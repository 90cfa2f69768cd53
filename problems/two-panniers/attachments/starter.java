import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    long d = input.nextLong();
    for (int i = 0; i < n; i++) {
      long weight = input.nextLong();
      long value = input.nextLong();
    }

    // Print the largest possible sum of the values.
  }
}
