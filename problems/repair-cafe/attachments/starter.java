import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    for (int i = 0; i < n; i++) {
      int count = input.nextInt();
      int[] helpers = new int[count];
      for (int j = 0; j < count; j++) helpers[j] = input.nextInt();
    }

    // Print the smallest possible number, and the helper for each thing.
  }
}
