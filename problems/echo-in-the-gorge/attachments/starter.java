import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    String word = input.next();
    int k = input.nextInt();

    // Print the echoes.
  }
}
