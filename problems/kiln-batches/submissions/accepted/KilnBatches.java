import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

/**
 * If the last batch comes after pots of mass s that took energy e, all up to mass x take
 *
 * <pre>e + (x - s)^2 + heating  =  (e + s^2 - 2 s x) + x^2 + heating</pre>
 *
 * The bracket is a line in x. A Li Chao tree over x finds the lowest of all lines at a point. It does
 * not need the lines to come in order.
 */
public class KilnBatches {
    record Line(long mass, long height) {
        long at(long x) {
            return height - 2 * mass * x;
        }
    }

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(input.readLine());
        int n = Integer.parseInt(words.nextToken());
        long heating = Long.parseLong(words.nextToken());

        words = new StringTokenizer(input.readLine());
        long[] total = new long[n + 1]; // of the first so many pots
        for (int i = 1; i <= n; i++) {
            total[i] = total[i - 1] + Integer.parseInt(words.nextToken());
        }

        LowestLine lines = new LowestLine(total);
        long energy = 0;
        lines.add(new Line(0, 0));
        for (int i = 1; i <= n; i++) {
            long x = total[i];
            energy = lines.lowestAt(i) + x * x + heating;
            lines.add(new Line(x, energy + x * x));
        }
        System.out.println(energy);
    }

    /** Lines, and the lowest of them at each of the given points, which do not decrease. */
    static class LowestLine {
        private final long[] points;
        private final Line[] nodes; // a binary tree over the points: the children of i are 2i, 2i+1

        LowestLine(long[] points) {
            this.points = points;
            nodes = new Line[4 * points.length];
        }

        void add(Line line) {
            int node = 1;
            int first = 0;
            int last = points.length - 1;
            while (true) {
                Line old = nodes[node];
                if (old == null) {
                    nodes[node] = line;
                    return;
                }
                int middle = (first + last) / 2;
                if (line.at(points[middle]) < old.at(points[middle])) {
                    nodes[node] = line;
                    line = old;
                }
                if (first == last) {
                    return;
                }
                // The line that lost in the middle can win on one side only.
                if (line.mass < nodes[node].mass) {
                    node = 2 * node;
                    last = middle;
                } else {
                    node = 2 * node + 1;
                    first = middle + 1;
                }
            }
        }

        long lowestAt(int index) {
            long lowest = Long.MAX_VALUE;
            int node = 1;
            int first = 0;
            int last = points.length - 1;
            while (nodes[node] != null) {
                lowest = Math.min(lowest, nodes[node].at(points[index]));
                if (first == last) {
                    break;
                }
                int middle = (first + last) / 2;
                if (index <= middle) {
                    node = 2 * node;
                    last = middle;
                } else {
                    node = 2 * node + 1;
                    first = middle + 1;
                }
            }
            return lowest;
        }
    }
}
