import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

/** Needs no search: walks from the last terrace up to the lake. */
public class LastTerrace {
    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(input.readLine());
        long[] measure = new long[n];
        long[] kept = new long[n];
        for (int i = 0; i < n; i++) {
            StringTokenizer words = new StringTokenizer(input.readLine());
            measure[i] = Long.parseLong(words.nextToken());
            kept[i] = Long.parseLong(words.nextToken());
        }

        long needed = 0;
        for (int i = n - 1; i >= 0; i--) {
            needed = beforeTheWay(needed + kept[i], measure[i]);
        }
        System.out.println(needed);
    }

    /** The smallest r with r - r / measure >= arriving. */
    static long beforeTheWay(long arriving, long measure) {
        return arriving == 0 ? 0 : arriving + (arriving - 1) / (measure - 1);
    }
}
