import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    long w = input.nextLong();
    long[] books = new long[n];
    for (int j = 0; j < n; j++) books[j] = input.nextLong();

    // Print "spare" or "missing", and the number of millimetres.
  }
}
