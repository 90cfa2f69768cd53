import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int m = input.nextInt();
    int[] ropes = new int[m];
    for (int j = 0; j < m; j++) ropes[j] = input.nextInt();

    // Print the number of winning first moves.
  }
}
