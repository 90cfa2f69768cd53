import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int r = input.nextInt();
    int c = input.nextInt();
    String[] pond = new String[r];
    for (int j = 0; j < r; j++) pond[j] = input.next();

    // Print the number of steps and the way, or -1.
  }
}
