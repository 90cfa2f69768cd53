// expect: ok exit=0 stdin="1 2 3\n-4 50\n" stdout="52\n"
import java.util.Scanner;

public class Sum {
  public static void main(String[] args) {
    Scanner numbers = new Scanner(System.in);
    long sum = 0;
    while (numbers.hasNextLong()) sum += numbers.nextLong();
    System.out.println(sum);
  }
}
