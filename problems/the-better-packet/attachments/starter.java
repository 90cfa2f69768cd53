import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      long g = input.nextLong();
      long c = input.nextLong();
    }

    // Print the number of the packet.
  }
}
