import java.util.Arrays;
import java.util.Scanner;

public class BeadBracelets {
    static final long MODULUS = 1_000_000_007;

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        long n = input.nextLong();
        int colours = input.nextInt();
        int pairs = input.nextInt();
        long[][] mayTouch = new long[colours][colours];
        for (long[] row : mayTouch) {
            Arrays.fill(row, 1);
        }
        while (pairs-- > 0) {
            int a = input.nextInt() - 1;
            int b = input.nextInt() - 1;
            mayTouch[a][b] = 0;
            mayTouch[b][a] = 0;
        }

        // Entry (a, b) of the power counts the ways from colour a to colour b in n steps. A
        // bracelet is a way that ends in the colour in which it began.
        long[][] ways = power(mayTouch, n);
        long bracelets = 0;
        for (int colour = 0; colour < colours; colour++) {
            bracelets += ways[colour][colour];
        }
        System.out.println(bracelets % MODULUS);
    }

    static long[][] power(long[][] base, long exponent) {
        long[][] result = new long[base.length][base.length];
        for (int i = 0; i < base.length; i++) {
            result[i][i] = 1;
        }
        for (; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) {
                result = product(result, base);
            }
            base = product(base, base);
        }
        return result;
    }

    static long[][] product(long[][] left, long[][] right) {
        int size = left.length;
        long[][] product = new long[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                for (int j = 0; j < size; j++) {
                    product[i][j] = (product[i][j] + left[i][k] * right[k][j]) % MODULUS;
                }
            }
        }
        return product;
    }
}
