import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int m = input.nextInt();
    for (int i = 0; i < m; i++) {
      String action = input.next();
      int a = input.nextInt();
      int b = input.nextInt();
      int k = action.equals("note") ? input.nextInt() : 0;

      // action is "note" or "ask".
    }
  }
}
