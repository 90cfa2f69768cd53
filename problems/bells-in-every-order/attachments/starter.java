import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    String word = input.next();

    // Print all rows, beginning with this one.
  }
}
