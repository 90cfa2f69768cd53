import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      int d = input.nextInt();
      int a = input.nextInt();
    }

    // Print the length of the trail.
  }
}
