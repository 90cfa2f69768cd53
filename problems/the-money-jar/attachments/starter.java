import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int x = input.nextInt();
    while (x != 0) {
      // x was put into the jar, or taken out.
      x = input.nextInt();
    }

    // Print the amount and the largest amount.
  }
}
