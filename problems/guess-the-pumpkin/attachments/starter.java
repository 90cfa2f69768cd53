import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int w = input.nextInt();
    int[] guesses = new int[n];
    for (int j = 0; j < n; j++) guesses[j] = input.nextInt();

    // Print the winner's place and the difference.
  }
}
