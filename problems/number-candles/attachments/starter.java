import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int age = input.nextInt();
    int[] candles = new int[10];
    for (int j = 0; j < 10; j++) candles[j] = input.nextInt();

    // Print the first age that cannot be shown.
  }
}
