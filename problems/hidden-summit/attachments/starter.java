import java.util.Scanner;

public class Main {
  static Scanner input = new Scanner(System.in);

  static long altitude(int stone) {
    System.out.println("? " + stone);
    return input.nextLong();
  }

  public static void main(String[] args) {
    int n = input.nextInt();

    // Print the summit: System.out.println("! " + summit);
  }
}
