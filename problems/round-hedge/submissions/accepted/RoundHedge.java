import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.StringTokenizer;

/**
 * Goes from bush to bush, with a segment tree over the tasks in the order of time: the tasks of a
 * node turn the height x of a bush into min(x + fed, top).
 */
public class RoundHedge {
    static final long NONE = 1_000_000_000_000_000L;

    static int leaves = 1;
    static long[] fed;
    static long[] top;

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(input.readLine());
        int n = Integer.parseInt(words.nextToken());
        int q = Integer.parseInt(words.nextToken());
        int days = Integer.parseInt(words.nextToken());
        int shift = Integer.parseInt(words.nextToken());
        int all = q * days;
        while (leaves < all) {
            leaves *= 2;
        }
        fed = new long[2 * leaves];
        top = new long[2 * leaves];
        Arrays.fill(top, NONE);

        // An event is one number: from which bush on it holds, whether the task counts, the task.
        long[] taskFed = new long[q];
        long[] taskTop = new long[q];
        long[] events = new long[4 * all];
        int size = 0;
        for (int i = 0; i < q; i++) {
            words = new StringTokenizer(input.readLine());
            boolean feeds = words.nextToken().equals("feed");
            int start = Integer.parseInt(words.nextToken());
            int length = Integer.parseInt(words.nextToken());
            long amount = Long.parseLong(words.nextToken());
            taskFed[i] = feeds ? amount : 0;
            taskTop[i] = feeds ? NONE : amount;
            for (int day = 0; day < days; day++) {
                int task = day * q + i;
                long from = (start + (long) day * shift) % n;
                long to = from + length;
                events[size++] = (2 * from + 1) * all + task;
                if (to <= n) {
                    events[size++] = 2 * to * all + task;
                } else {
                    events[size++] = (long) all + task;
                    if (to - n < from) {
                        events[size++] = 2 * (to - n) * all + task;
                    }
                }
            }
        }
        Arrays.sort(events, 0, size);

        long cut = 0;
        long bush = 0;
        for (int i = 0; i < size; i++) {
            long next = events[i] / all / 2;
            cut += (next - bush) * Math.max(fed[1] - top[1], 0);
            bush = next;
            int task = (int) (events[i] % all);
            if (events[i] / all % 2 == 1) {
                set(task, taskFed[task % q], taskTop[task % q]);
            } else {
                set(task, 0, NONE);
            }
        }
        cut += (n - bush) * Math.max(fed[1] - top[1], 0);
        System.out.println(cut);
    }

    static void set(int task, long newFed, long newTop) {
        int node = leaves + task;
        fed[node] = newFed;
        top[node] = newTop;
        for (node /= 2; node > 0; node /= 2) {
            int first = 2 * node;
            int then = first + 1;
            fed[node] = fed[first] + fed[then];
            top[node] = Math.min(top[first] + fed[then], top[then]);
        }
    }
}
