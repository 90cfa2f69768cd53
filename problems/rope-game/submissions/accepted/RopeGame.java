import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

/** Finds the divisors of each length by trial, and plays one option after the other. */
public class RopeGame {
    static int[] grundy;

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        int[] ropes = new int[Integer.parseInt(input.readLine())];
        StringTokenizer words = new StringTokenizer(input.readLine());
        int longest = 0;
        for (int i = 0; i < ropes.length; i++) {
            ropes[i] = Integer.parseInt(words.nextToken());
            longest = Math.max(longest, ropes[i]);
        }

        grundy = new int[longest + 1];
        for (int n = 1; n <= longest; n++) {
            int value = 0;
            while (movesTo(n, value) > 0) {
                value++;
            }
            grundy[n] = value;
        }

        int total = 0;
        for (int length : ropes) {
            total ^= grundy[length];
        }
        long moves = 0;
        for (int length : ropes) {
            moves += movesTo(length, total ^ grundy[length]);
        }
        System.out.println(moves);
    }

    /** How many moves with a rope of this length lead to the Grundy value. */
    static int movesTo(int length, int value) {
        int moves = grundy[length - 1] == value ? 1 : 0;
        for (int k = 1; k * k <= length; k++) {
            if (length % k != 0) {
                continue;
            }
            if (k > 1 && afterCut(length, k) == value) {
                moves++;
            }
            int other = length / k;
            if (other > k && afterCut(length, other) == value) {
                moves++;
            }
        }
        return moves;
    }

    static int afterCut(int length, int pieces) {
        return pieces % 2 == 1 ? grundy[length / pieces] : 0;
    }
}
