import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int k = input.nextInt();
    int n = input.nextInt();
    for (int i = 0; i < k; i++) {
      String price = input.next();
    }

    // Print the share and the tip.
  }
}
