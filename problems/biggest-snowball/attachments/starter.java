import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int r = input.nextInt();
    int c = input.nextInt();
    String[] hill = new String[r];
    for (int j = 0; j < r; j++) hill[j] = input.next();

    // Print the largest number of handfuls, or "stuck".
  }
}
