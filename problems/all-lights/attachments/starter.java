import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      int p = input.nextInt();
      int k = input.nextInt();
      int[] seconds = new int[k];
      for (int j = 0; j < k; j++) seconds[j] = input.nextInt();
    }

    // Print the first second in which all lighthouses shine, or "never".
  }
}
