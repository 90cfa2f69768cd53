import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    long c = input.nextLong();
    int[] masses = new int[n];
    for (int j = 0; j < n; j++) masses[j] = input.nextInt();

    // Print the smallest amount of energy.
  }
}
