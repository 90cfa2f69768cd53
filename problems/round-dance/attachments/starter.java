import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    int q = input.nextInt();
    for (int i = 0; i < q; i++) {
      String action = input.next();
      int x = input.nextInt();

      // action is "leave", "join" or "ask".
    }
  }
}
