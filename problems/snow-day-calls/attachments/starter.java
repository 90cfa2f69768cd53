import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      int k = input.nextInt();
      int[] people = new int[k];
      for (int j = 0; j < k; j++) people[j] = input.nextInt();
    }

    // Print the last minute, and how many people hear the news then.
  }
}
