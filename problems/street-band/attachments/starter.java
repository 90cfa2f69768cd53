import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    int w = input.nextInt();
    int[] instruments = new int[n];
    for (int j = 0; j < n; j++) instruments[j] = input.nextInt();
    int[] minutes = new int[n];
    for (int j = 0; j < n; j++) minutes[j] = input.nextInt();

    // Print the number of parts that make a band.
  }
}
