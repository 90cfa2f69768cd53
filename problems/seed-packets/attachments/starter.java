import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      String heap = input.next();
    }

    // Print the number of pairs that can be mixed up.
  }
}
