import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.StringTokenizer;

/**
 * From the whole cable downwards: a part is solved when it is first asked for. A box that by itself
 * takes at least as long as the best plan so far is not followed further.
 */
public class CableFault {
    static final long UNKNOWN = -1;

    static long[] before; // faults in the pieces before piece i
    static int[] minutes; // box j is between pieces j - 1 and j
    static long[][] least;

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(input.readLine());
        before = new long[n + 1];
        minutes = new int[n];
        StringTokenizer words = new StringTokenizer(input.readLine());
        for (int i = 0; i < n; i++) {
            before[i + 1] = before[i] + Integer.parseInt(words.nextToken());
        }
        words = new StringTokenizer(input.readLine());
        for (int j = 1; j < n; j++) {
            minutes[j] = Integer.parseInt(words.nextToken());
        }
        least = new long[n + 1][n + 1];
        for (long[] row : least) {
            Arrays.fill(row, UNKNOWN);
        }
        System.out.println(least(0, n));
    }

    /** The smallest sum if the fault is in one of the pieces from first to end - 1. */
    static long least(int first, int end) {
        if (end - first == 1) {
            return 0;
        }
        if (least[first][end] == UNKNOWN) {
            long best = Long.MAX_VALUE;
            for (int box = first + 1; box < end; box++) {
                long here = (before[end] - before[first]) * minutes[box];
                if (here < best) {
                    best = Math.min(best, here + least(first, box) + least(box, end));
                }
            }
            least[first][end] = best;
        }
        return least[first][end];
    }
}
