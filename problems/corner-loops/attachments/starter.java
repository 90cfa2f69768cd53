import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    String[] rows = new String[n];
    for (int j = 0; j < n; j++) rows[j] = input.next();

    // Print the number of patches to replace.
  }
}
