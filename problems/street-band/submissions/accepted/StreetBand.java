import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

/**
 * For each first house: the first last house with which all instruments are there, from right to
 * left, and the last one in time, by binary search in the sums of the minutes.
 */
public class StreetBand {
    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        int[] sizes = numbers(input, 3);
        int n = sizes[0];
        int m = sizes[1];
        int limit = sizes[2];
        int[] instruments = numbers(input, n);
        int[] minutes = numbers(input, n);
        int[] before = new int[n + 1]; // minutes at the houses before
        for (int i = 0; i < n; i++) {
            before[i + 1] = before[i] + minutes[i];
        }

        int[] players = new int[m + 1];
        int different = 0;
        int end = 0; // from first to end - 1 all instruments are there, or end is the last house
        long bands = 0;
        for (int first = 0; first < n; first++) {
            while (end < n && different < m) {
                if (players[instruments[end++]]++ == 0) {
                    different++;
                }
            }
            if (different == m) {
                bands += Math.max(0, ends(before, before[first] + (long) limit) - end + 1);
            }
            if (--players[instruments[first]] == 0) {
                different--;
            }
        }
        System.out.println(bands);
    }

    /** The last index with a sum of at most the given one. */
    static int ends(int[] before, long sum) {
        int low = 0;
        int high = before.length;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (before[middle] <= sum) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static int[] numbers(BufferedReader input, int count) throws IOException {
        StringTokenizer words = new StringTokenizer(input.readLine());
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Integer.parseInt(words.nextToken());
        }
        return numbers;
    }
}
