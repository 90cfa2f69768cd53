import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    String name = input.nextLine();
    int year = Integer.parseInt(input.nextLine());

    // Print the label.
  }
}
