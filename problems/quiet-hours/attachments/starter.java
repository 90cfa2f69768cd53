import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int q = input.nextInt();
    int[] noise = new int[n];
    for (int j = 0; j < n; j++) noise[j] = input.nextInt();

    // Print the length of the longest quiet stretch and its first minute.
  }
}
