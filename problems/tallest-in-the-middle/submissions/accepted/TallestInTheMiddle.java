import java.util.Scanner;

/**
 * Counts by the number j of singers who go to the left. Of m singers of a height, they can be chosen in
 * C(m, j) ways, and the two sides can be ordered in j! (m - j)! ways. The product of the three is m!,
 * for each of the m + 1 possible values of j.
 */
public class TallestInTheMiddle {
    static final long MODULUS = 1_000_000_007;

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        int[] singers = new int[251];
        int tallest = 0;
        for (int i = 0; i < n; i++) {
            int height = input.nextInt();
            singers[height]++;
            tallest = Math.max(tallest, height);
        }

        long[] factorial = new long[n + 1];
        factorial[0] = 1;
        for (int i = 1; i <= n; i++) {
            factorial[i] = factorial[i - 1] * i % MODULUS;
        }

        long ways = factorial[singers[tallest]];
        for (int height = 0; height < tallest; height++) {
            int m = singers[height];
            ways = ways * (m + 1) % MODULUS * factorial[m] % MODULUS;
        }
        System.out.println(ways);
    }
}
