import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int g = input.nextInt();
    for (int i = 0; i < n; i++) {
      int gallery = input.nextInt();
      int chancel = input.nextInt();
    }
    for (int i = 0; i < g; i++) {
      int count = input.nextInt();
      int gallery = input.nextInt();
      int chancel = input.nextInt();
      int[] singers = new int[count];
      for (int j = 0; j < count; j++) singers[j] = input.nextInt();
    }

    // Print the largest beauty and a letter for each singer.
  }
}
