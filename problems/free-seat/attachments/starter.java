import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int k = input.nextInt();
    for (int i = 0; i < n; i++) {
      int t = input.nextInt();
      int s = input.nextInt();
    }

    // Print the last minute and the longest wait.
  }
}
