import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.StringTokenizer;

/** In the order from left to right, only trees between the two neighbours can catch the rope. */
public class FelledTree {
    record Tree(long x, long y, int number) {}

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        Tree[] trees = new Tree[Integer.parseInt(input.readLine())];
        for (int i = 0; i < trees.length; i++) {
            StringTokenizer words = new StringTokenizer(input.readLine());
            long x = Long.parseLong(words.nextToken());
            long y = Long.parseLong(words.nextToken());
            trees[i] = new Tree(x, y, i);
        }
        Arrays.sort(trees, Comparator.comparingLong(Tree::x).thenComparingLong(Tree::y));

        int last = trees.length - 1;
        long[] lost = new long[trees.length];
        for (int side : new int[] {1, -1}) {
            int[] rope = chain(trees, 0, last, -1, side);
            long all = side * swept(trees, rope);
            lost[trees[0].number] += all;
            lost[trees[last].number] += all;
            if (last > 0) {
                int[] withoutFirst = chain(trees, 1, last, -1, side);
                int[] withoutLast = chain(trees, 0, last - 1, -1, side);
                lost[trees[0].number] -= side * swept(trees, withoutFirst);
                lost[trees[last].number] -= side * swept(trees, withoutLast);
            }
            for (int i = 1; i + 1 < rope.length; i++) {
                int[] held = {rope[i - 1], rope[i], rope[i + 1]};
                int[] way = chain(trees, rope[i - 1], rope[i + 1], rope[i], side);
                lost[trees[rope[i]].number] = side * (swept(trees, held) - swept(trees, way));
            }
        }
        StringBuilder output = new StringBuilder();
        for (long area : lost) {
            output.append(area).append('\n');
        }
        System.out.print(output);
    }

    /**
     * The lower (side 1) or upper (side -1) part of the rope around the trees from first to last,
     * without the felled one.
     */
    static int[] chain(Tree[] trees, int first, int last, int felled, int side) {
        List<Integer> found = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            if (i == felled) {
                continue;
            }
            while (found.size() > 1
                    && side
                                    * turn(
                                            trees[found.get(found.size() - 2)],
                                            trees[found.get(found.size() - 1)],
                                            trees[i])
                            <= 0) {
                found.remove(found.size() - 1);
            }
            found.add(i);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Positive if the way from a over b to c turns left. */
    static long turn(Tree a, Tree b, Tree c) {
        return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    }

    /** Twice the area between the origin and a way, with its sign. */
    static long swept(Tree[] trees, int[] way) {
        long sum = 0;
        for (int i = 1; i < way.length; i++) {
            Tree a = trees[way[i - 1]];
            Tree b = trees[way[i]];
            sum += a.x * b.y - a.y * b.x;
        }
        return sum;
    }
}
