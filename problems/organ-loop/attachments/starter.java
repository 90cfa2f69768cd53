import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int k = input.nextInt();
    long[] holes = new long[n];
    for (int j = 0; j < n; j++) holes[j] = input.nextLong();

    // Print the number of notes and the number of silent pipes.
  }
}
