import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int f = input.nextInt();
    int b = input.nextInt();
    int w = input.nextInt();
    int[] ferries = new int[f];
    for (int j = 0; j < f; j++) ferries[j] = input.nextInt();
    int[] buses = new int[b];
    for (int j = 0; j < b; j++) buses[j] = input.nextInt();

    // Print the longest wait and the number of ferries without a bus.
  }
}
