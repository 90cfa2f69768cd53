import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    String text = input.nextLine();

    // Print the melody and the length of the way, or "silence".
  }
}
