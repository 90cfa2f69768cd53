import java.util.Scanner;

public class Halve {
  public static void main(String[] args) {
    Scanner in = new Scanner(System.in);
    int low = 1, high = 1000;
    while (true) {
      int middle = (low + high) / 2;
      System.out.println(middle);
      String word = in.next();
      if (word.equals("correct")) return;
      if (word.equals("higher")) low = middle + 1;
      else high = middle - 1;
    }
  }
}
