import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.StringTokenizer;

public class NightBuses {
    record Line(int to, long first, long every, long ride) {
        /** When somebody who waits from now gets to the other end. */
        long arrival(long now) {
            long wait = now <= first ? first - now : Math.floorMod(first - now, every);
            return now + wait + ride;
        }
    }

    record Arrival(long minute, int stop) {}

    static final long NEVER = Long.MAX_VALUE;

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(input.readLine());
        int n = Integer.parseInt(words.nextToken());
        int m = Integer.parseInt(words.nextToken());
        List<List<Line>> lines = new ArrayList<>();
        for (int stop = 0; stop <= n; stop++) {
            lines.add(new ArrayList<>());
        }
        for (int i = 0; i < m; i++) {
            words = new StringTokenizer(input.readLine());
            int from = Integer.parseInt(words.nextToken());
            lines.get(from)
                    .add(
                            new Line(
                                    Integer.parseInt(words.nextToken()),
                                    Long.parseLong(words.nextToken()),
                                    Long.parseLong(words.nextToken()),
                                    Long.parseLong(words.nextToken())));
        }
        long home = earliest(lines)[n];
        System.out.println(home == NEVER ? "stranded" : String.valueOf(home));
    }

    /** The first minute in which one can be at each stop. */
    static long[] earliest(List<List<Line>> lines) {
        long[] earliest = new long[lines.size()];
        Arrays.fill(earliest, NEVER);
        earliest[1] = 0;
        PriorityQueue<Arrival> waiting =
                new PriorityQueue<>(Comparator.comparingLong(Arrival::minute));
        waiting.add(new Arrival(0, 1));
        while (!waiting.isEmpty()) {
            Arrival now = waiting.remove();
            if (now.minute > earliest[now.stop]) {
                continue;
            }
            for (Line line : lines.get(now.stop)) {
                long then = line.arrival(now.minute);
                if (then < earliest[line.to]) {
                    earliest[line.to] = then;
                    waiting.add(new Arrival(then, line.to));
                }
            }
        }
        return earliest;
    }
}
