import java.util.Scanner;

public class Main {
  public static void main(String[] args) {
    Scanner input = new Scanner(System.in);
    long n = input.nextLong();
    int k = input.nextInt();
    int m = input.nextInt();
    String[] motifs = new String[m];
    for (int j = 0; j < m; j++) motifs[j] = input.next();

    // Print the number of allowed melodies modulo 1000000007.
  }
}
