import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int[] floors = new int[n];
    for (int j = 0; j < n; j++) floors[j] = input.nextInt();

    // Print the way and the number of turns.
  }
}
