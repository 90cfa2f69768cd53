import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    long c = input.nextLong();
    for (int i = 0; i < n; i++) {
      long r = input.nextLong();
      long w = input.nextLong();
    }

    // Print the three numbers of litres.
  }
}
