import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    int n = input.nextInt();
    for (int i = 0; i < n; i++) {
      String action = input.next();
      String name = action.equals("begin") ? input.next() : "";

      // action is "begin", "end" or "where".
    }
  }
}
