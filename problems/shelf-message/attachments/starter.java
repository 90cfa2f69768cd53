import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    String action = input.next();
    int n = input.nextInt();
    long x = action.equals("write") ? input.nextLong() : 0;
    String[] titles = new String[n];
    for (int j = 0; j < n; j++) titles[j] = input.next();

    // For "write" print the titles in the order on the shelf, for "read" print x.
  }
}
