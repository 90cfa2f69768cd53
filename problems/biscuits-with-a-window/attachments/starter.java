import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int r = input.nextInt();
    int c = input.nextInt();
    String[] tray = new String[r];
    for (int j = 0; j < r; j++) tray[j] = input.next();

    // Print the number of plain biscuits and of those with a window.
  }
}
