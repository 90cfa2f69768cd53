import java.util.Scanner;

/** Chooses a second for each lighthouse, and joins the choices one by one. */
public class AllLights {
    static final long NEVER = Long.MAX_VALUE;

    static int[] periods;
    static int[][] seconds;

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        periods = new int[n];
        seconds = new int[n][];
        for (int i = 0; i < n; i++) {
            periods[i] = input.nextInt();
            seconds[i] = new int[input.nextInt()];
            for (int j = 0; j < seconds[i].length; j++) {
                seconds[i][j] = input.nextInt();
            }
        }
        long first = first(0, 0, 1);
        System.out.println(first == NEVER ? "never" : String.valueOf(first));
    }

    /** The first second for all, if the lighthouses before i shine in `second` modulo `period`. */
    static long first(int i, long second, long period) {
        if (i == periods.length) {
            return second;
        }
        long divisor = gcd(period, periods[i]);
        long steps = periods[i] / divisor;
        long inverse = inverse(period / divisor % steps, steps);
        long best = NEVER;
        for (int other : seconds[i]) {
            if ((other - second) % divisor == 0) {
                long factor = Math.floorMod((other - second) / divisor % steps * inverse, steps);
                best = Math.min(best, first(i + 1, second + factor * period, period * steps));
            }
        }
        return best;
    }

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The number that makes 1 if multiplied by a, modulo the modulus. */
    static long inverse(long a, long modulus) {
        long number = 0;
        while (number * a % modulus != 1 % modulus) {
            number++;
        }
        return number;
    }
}
