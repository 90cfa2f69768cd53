import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    String parts = input.next();

    // Print the number of sheets and the number of different pages.
  }
}
