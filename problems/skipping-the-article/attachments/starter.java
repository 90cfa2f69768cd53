import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = Integer.parseInt(input.nextLine());
    String[] titles = new String[n];
    for (int j = 0; j < n; j++) titles[j] = input.nextLine();

    // Print the titles in the order in which the books are to stand.
  }
}
