import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      int s = input.nextInt();
      int e = input.nextInt();
      int v = input.nextInt();
    }

    // Print the largest sum of enjoyment.
  }
}
