import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the days in blocks. What does not change within a block is joined at its beginning; for
 * each day only the groups that are touched within the block are searched.
 */
public class IceRoads {
    static final int BLOCK = 150;

    static int[] leader;

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        String[] sizes = input.readLine().split(" ");
        int n = Integer.parseInt(sizes[0]);
        int d = Integer.parseInt(sizes[1]);
        long[] changes = new long[d]; // a * (n + 1) + b; an oven if they are equal
        for (int day = 0; day < d; day++) {
            String[] words = input.readLine().split(" ");
            int a = Integer.parseInt(words[0]);
            int b = Integer.parseInt(words[1]);
            changes[day] = (long) a * (n + 1) + b;
        }

        Set<Long> present = new HashSet<>();
        long loaves = 0;
        for (int first = 0; first < d; first += BLOCK) {
            int end = Math.min(first + BLOCK, d);
            Set<Long> changing = new HashSet<>();
            for (int day = first; day < end; day++) {
                changing.add(changes[day]);
            }
            leader = new int[n + 1];
            Arrays.setAll(leader, hut -> hut);
            for (long key : present) {
                if (!changing.contains(key)) {
                    leader[find((int) (key / (n + 1)))] = find((int) (key % (n + 1)));
                }
            }
            int[] size = new int[n + 1];
            boolean[] bread = new boolean[n + 1];
            for (int hut = 1; hut <= n; hut++) {
                size[find(hut)]++;
            }
            for (long key : present) {
                if (!changing.contains(key) && key / (n + 1) == key % (n + 1)) {
                    bread[find((int) (key % (n + 1)))] = true;
                }
            }
            int hungry = 0;
            for (int hut = 1; hut <= n; hut++) {
                hungry += leader[hut] == hut && !bread[hut] ? size[hut] : 0;
            }
            for (int day = first; day < end; day++) {
                if (!present.remove(changes[day])) {
                    present.add(changes[day]);
                }
                loaves += hungry - fed(present, changing, n, size, bread);
            }
        }
        System.out.println(loaves);
    }

    /** The huts that get their bread only by what changes within the block. */
    static int fed(Set<Long> present, Set<Long> changing, int n, int[] size, boolean[] bread) {
        Map<Integer, List<Integer>> roads = new HashMap<>();
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        for (long key : changing) {
            if (!present.contains(key)) {
                continue;
            }
            int a = find((int) (key / (n + 1)));
            int b = find((int) (key % (n + 1)));
            roads.computeIfAbsent(a, hut -> new ArrayList<>()).add(b);
            roads.computeIfAbsent(b, hut -> new ArrayList<>()).add(a);
            boolean oven = key / (n + 1) == key % (n + 1);
            for (int group : new int[] {a, b}) {
                if ((oven || bread[group]) && seen.add(group)) {
                    waiting.add(group);
                }
            }
        }
        int fed = 0;
        while (!waiting.isEmpty()) {
            int group = waiting.poll();
            fed += bread[group] ? 0 : size[group];
            for (int next : roads.get(group)) {
                if (seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
        return fed;
    }

    static int find(int hut) {
        while (leader[hut] != hut) {
            leader[hut] = leader[leader[hut]];
            hut = leader[hut];
        }
        return hut;
    }
}
