import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    int[] minutes = new int[n];
    for (int j = 0; j < n; j++) minutes[j] = input.nextInt();
    int[] awake = new int[n];
    for (int j = 0; j < n; j++) awake[j] = input.nextInt();

    // Print the minutes awake and the evenings.
  }
}
