import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      long x = input.nextLong();
      long y = input.nextLong();
    }

    // For each tree print twice the area that is lost.
  }
}
