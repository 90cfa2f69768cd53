import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int a = input.nextInt();
    int h = input.nextInt();

    // Print the price, or "free".
  }
}
