import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    long a = input.nextLong();
    long b = input.nextLong();
    long h = input.nextLong();
    long g = input.nextLong();

    // Print the area.
  }
}
