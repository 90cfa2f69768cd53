import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    String time = input.next();
    int w = input.nextInt();

    // Print the number of days and the time.
  }
}
