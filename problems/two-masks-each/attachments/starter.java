import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int g = input.nextInt();
    for (int i = 0; i < g; i++) {
      int count = input.nextInt();
      int[] masks = new int[count];
      for (int j = 0; j < count; j++) masks[j] = input.nextInt();
    }

    // Print a digit for each guest, or "impossible".
  }
}
