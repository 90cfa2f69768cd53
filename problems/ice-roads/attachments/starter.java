import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int d = input.nextInt();
    for (int i = 0; i < d; i++) {
      int a = input.nextInt();
      int b = input.nextInt();
    }

    // Print the number of all loaves.
  }
}
