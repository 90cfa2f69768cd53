import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Without trees: each group is a list, and each fork has a pitch relative to its group. When two
 * groups meet, the forks of the smaller one move, which happens to a fork only log n times.
 */
public class TuningForks {
    static List<List<Integer>> groups = new ArrayList<>();
    static int[] groupOf;
    static int[] pitch;

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(input.readLine());
        int n = Integer.parseInt(words.nextToken());
        int m = Integer.parseInt(words.nextToken());
        groupOf = new int[n + 1];
        pitch = new int[n + 1];
        for (int fork = 0; fork <= n; fork++) {
            groupOf[fork] = fork;
            groups.add(new ArrayList<>(List.of(fork)));
        }

        StringBuilder output = new StringBuilder();
        for (int i = 0; i < m; i++) {
            words = new StringTokenizer(input.readLine());
            boolean note = words.nextToken().equals("note");
            int a = Integer.parseInt(words.nextToken());
            int b = Integer.parseInt(words.nextToken());
            boolean known = groupOf[a] == groupOf[b];
            int difference = Math.floorMod(pitch[a] - pitch[b], 12);
            if (!note) {
                output.append(known ? String.valueOf(difference) : "unknown");
            } else {
                int k = Integer.parseInt(words.nextToken());
                if (known) {
                    output.append(difference == k ? "agrees" : "contradicts");
                } else {
                    join(a, b, k);
                    output.append("new");
                }
            }
            output.append('\n');
        }
        System.out.print(output);
    }

    static void join(int a, int b, int k) {
        if (groups.get(groupOf[a]).size() > groups.get(groupOf[b]).size()) {
            join(b, a, -k);
            return;
        }
        int shift = Math.floorMod(pitch[b] + k - pitch[a], 12);
        List<Integer> moving = groups.get(groupOf[a]);
        for (int fork : moving) {
            pitch[fork] = (pitch[fork] + shift) % 12;
            groupOf[fork] = groupOf[b];
        }
        groups.get(groupOf[b]).addAll(moving);
        moving.clear();
    }
}
