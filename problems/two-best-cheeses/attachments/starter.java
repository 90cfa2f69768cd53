import java.util.Scanner;

public class Main {
  static Scanner input = new Scanner(System.in);

  static int better(int a, int b) {
    System.out.println("? " + a + " " + b);
    return input.nextInt();
  }

  public static void main(String[] args) {
    int n = input.nextInt();

    // Print the best and the second best: System.out.println("! " + best + " " + second);
  }
}
