import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int a = input.nextInt();
    int b = input.nextInt();
    int k = input.nextInt();
    int[] notes = new int[n];
    for (int j = 0; j < n; j++) notes[j] = input.nextInt();

    // Print the number of earworms that do not sound alike.
  }
}
