import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int p = Integer.parseInt(input.nextLine());
    String text = input.nextLine();

    // Print the price.
  }
}
