import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int k = input.nextInt();
    int t = input.nextInt();
    for (int i = 0; i < t; i++) {
      int s = input.nextInt();

      // Print the row and the place.
    }
  }
}
