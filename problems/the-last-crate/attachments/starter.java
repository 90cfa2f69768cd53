import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    long n = input.nextLong();
    long k = input.nextLong();

    // Print the number of crates and the apples in the last one.
  }
}
