import java.math.BigInteger;
import java.util.Arrays;
import java.util.Scanner;

/**
 * Lets a red cord weigh a power of two that is larger than the number of all trees. The determinant
 * is then a whole number whose digits to this base are the numbers of trees with 0, 1, 2, ... red
 * cords. Divides exactly, with the method of Bareiss.
 */
public class RedAndWhiteCords {
    static final BigInteger MODULUS = BigInteger.valueOf(1_000_000_007);

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        int m = input.nextInt();
        int k = input.nextInt();
        int bits = 1;
        int[][] cords = new int[m][];
        boolean[] red = new boolean[m];
        int[] degree = new int[n];
        for (int i = 0; i < m; i++) {
            cords[i] = new int[] {input.nextInt() - 1, input.nextInt() - 1};
            red[i] = input.next().equals("red");
            degree[cords[i][0]]++;
            degree[cords[i][1]]++;
        }
        // There are at most as many trees as the product of the degrees.
        for (int post = 0; post < n; post++) {
            bits += Integer.toBinaryString(degree[post]).length();
        }
        BigInteger x = BigInteger.ONE.shiftLeft(bits);
        BigInteger[][] rows = new BigInteger[n - 1][n - 1];
        for (BigInteger[] row : rows) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        for (int i = 0; i < m; i++) {
            BigInteger weight = red[i] ? x : BigInteger.ONE;
            int a = cords[i][0];
            int b = cords[i][1]; // the last post has no row
            rows[a][a] = rows[a][a].add(weight);
            if (b < n - 1) {
                rows[b][b] = rows[b][b].add(weight);
                rows[a][b] = rows[a][b].subtract(weight);
                rows[b][a] = rows[b][a].subtract(weight);
            }
        }
        BigInteger trees = determinant(rows).shiftRight(bits * Math.min(k, n));
        System.out.println(trees.mod(x).mod(MODULUS));
    }

    /** Of a matrix of Kirchhoff: if a pivot is 0, so is the determinant. */
    static BigInteger determinant(BigInteger[][] rows) {
        BigInteger last = BigInteger.ONE;
        for (int column = 0; column < rows.length; column++) {
            BigInteger pivot = rows[column][column];
            if (pivot.signum() == 0) {
                return BigInteger.ZERO;
            }
            for (int r = column + 1; r < rows.length; r++) {
                BigInteger first = rows[r][column];
                for (int c = column + 1; c < rows.length; c++) {
                    rows[r][c] =
                            rows[r][c]
                                    .multiply(pivot)
                                    .subtract(first.multiply(rows[column][c]))
                                    .divide(last);
                }
            }
            last = pivot;
        }
        return last;
    }
}
