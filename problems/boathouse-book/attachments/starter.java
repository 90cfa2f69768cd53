import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      String name = input.next();
    }

    // Print the two numbers, and then the names of those who are still out.
  }
}
