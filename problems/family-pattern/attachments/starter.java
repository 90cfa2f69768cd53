import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int m = input.nextInt();
    int k = input.nextInt();
    String[] scarves = new String[m];
    for (int j = 0; j < m; j++) scarves[j] = input.next();

    // Print the number of stripes and the pattern, or 0.
  }
}
