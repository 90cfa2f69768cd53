import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int a = input.nextInt();
    int d = input.nextInt();

    // Print the day on which the scarf gets long enough.
  }
}
