import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      String arrival = input.next();
      String departure = input.next();

      // Print the number of strikes that this guest hears.
    }
  }
}
