import java.util.Arrays;
import java.util.Scanner;

/** Goes from row to row, with the sprinklers of a row and its thirsty beds as sets of columns. */
public class ThirstyBeds {
    static final int NEVER = 1_000_000_000;

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int rows = input.nextInt();
        int columns = input.nextInt();
        int all = (1 << columns) - 1;
        int[][] best = new int[all + 1][all + 1]; // by sprinklers and thirsty beds
        for (int[] line : best) {
            Arrays.fill(line, NEVER);
        }
        best[0][0] = 0;
        for (int r = 0; r < rows; r++) {
            String row = input.next();
            int beds = 0;
            int[] cost = new int[all + 1];
            for (int c = 0; c < columns; c++) {
                if (row.charAt(c) != '#') {
                    beds |= 1 << c;
                }
            }
            for (int set = 1; set <= all; set++) {
                int c = Integer.numberOfTrailingZeros(set);
                cost[set] = cost[set & (set - 1)] + row.charAt(c) - '0';
            }

            int[][] next = new int[all + 1][all + 1];
            for (int[] line : next) {
                Arrays.fill(line, NEVER);
            }
            for (int above = 0; above <= all; above++) {
                for (int thirsty = 0; thirsty <= all; thirsty++) {
                    int before = best[above][thirsty];
                    if (before == NEVER || (thirsty & ~beds) != 0) {
                        continue;
                    }
                    // All sets of beds that contain the thirsty ones of the row above.
                    int free = beds & ~thirsty;
                    for (int more = free; more >= 0; more = more == 0 ? -1 : (more - 1) & free) {
                        int here = thirsty | more;
                        int dry = beds & ~(here | here << 1 | here >> 1 | above);
                        next[here][dry] = Math.min(next[here][dry], before + cost[here]);
                    }
                }
            }
            best = next;
        }
        int least = NEVER;
        for (int here = 0; here <= all; here++) {
            least = Math.min(least, best[here][0]);
        }
        System.out.println(least);
    }
}
