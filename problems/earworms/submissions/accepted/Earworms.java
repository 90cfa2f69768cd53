import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.StringTokenizer;

/** A suffix automaton in arrays: the next states of a state are a list. */
public class Earworms {
    static int[] longest;
    static int[] link;
    static int[] count;
    static int[] firstEdge;
    static int[] edgeInterval = new int[1 << 17];
    static int[] edgeTo = new int[1 << 17];
    static int[] edgeAfter = new int[1 << 17];
    static int edges = 1;
    static int states = 1;

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(input.readLine());
        int n = Integer.parseInt(words.nextToken());
        int a = Integer.parseInt(words.nextToken());
        int b = Integer.parseInt(words.nextToken());
        int k = Integer.parseInt(words.nextToken());
        longest = new int[2 * n];
        link = new int[2 * n];
        count = new int[2 * n];
        firstEdge = new int[2 * n];
        link[0] = -1;

        words = new StringTokenizer(input.readLine());
        int before = Integer.parseInt(words.nextToken());
        int last = 0;
        for (int i = 1; i < n; i++) {
            int note = Integer.parseInt(words.nextToken());
            last = append(last, note - before);
            before = note;
        }

        Integer[] order = new Integer[states];
        Arrays.setAll(order, state -> state);
        Arrays.sort(order, (x, y) -> longest[y] - longest[x]);
        long total = 0;
        for (int state : order) {
            if (state == 0) {
                continue;
            }
            count[link[state]] += count[state];
            if (count[state] >= k) {
                int most = Math.min(longest[state], b - 1);
                int least = Math.max(longest[link[state]] + 1, a - 1);
                total += Math.max(0, most - least + 1);
            }
        }
        System.out.println(total);
    }

    static int append(int last, int interval) {
        int added = states++;
        longest[added] = longest[last] + 1;
        count[added] = 1;
        int state = last;
        while (state >= 0 && edge(state, interval) == 0) {
            addEdge(state, interval, added);
            state = link[state];
        }
        if (state < 0) {
            return added;
        }
        int target = edgeTo[edge(state, interval)];
        if (longest[target] == longest[state] + 1) {
            link[added] = target;
            return added;
        }
        int copy = states++;
        longest[copy] = longest[state] + 1;
        link[copy] = link[target];
        for (int edge = firstEdge[target]; edge != 0; edge = edgeAfter[edge]) {
            addEdge(copy, edgeInterval[edge], edgeTo[edge]);
        }
        for (; state >= 0; state = link[state]) {
            int edge = edge(state, interval);
            if (edge == 0 || edgeTo[edge] != target) {
                break;
            }
            edgeTo[edge] = copy;
        }
        link[target] = copy;
        link[added] = copy;
        return added;
    }

    static int edge(int state, int interval) {
        int edge = firstEdge[state];
        while (edge != 0 && edgeInterval[edge] != interval) {
            edge = edgeAfter[edge];
        }
        return edge;
    }

    static void addEdge(int state, int interval, int to) {
        edgeInterval[edges] = interval;
        edgeTo[edges] = to;
        edgeAfter[edges] = firstEdge[state];
        firstEdge[state] = edges++;
    }
}
