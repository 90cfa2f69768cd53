import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int[] pairs = new int[50];
    for (int j = 0; j < 50; j++) pairs[j] = input.nextInt();
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      int t = input.nextInt();
      int s = input.nextInt();
      int d = input.nextInt();

      // Print the size that this visitor gets, or "none".
    }
  }
}
