import java.util.Arrays;
import java.util.Comparator;
import java.util.Scanner;

/**
 * Joins the two halves with a tree of largest values: the loads of the first half that balance a
 * load of the second one are neighbours in the order of their differences.
 */
public class TwoPanniers {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        long allowed = input.nextLong();
        long[][] goods = new long[n][];
        for (int i = 0; i < n; i++) {
            goods[i] = new long[] {input.nextLong(), input.nextLong()};
        }
        long[][] first = loads(Arrays.copyOfRange(goods, 0, n / 2));
        long[][] second = loads(Arrays.copyOfRange(goods, n / 2, n));
        Arrays.sort(first, Comparator.comparingLong(load -> load[0]));
        Arrays.sort(second, Comparator.comparingLong(load -> load[0]));

        // A tree of the largest values over the first half.
        int size = Integer.highestOneBit(first.length) * 2;
        long[] tree = new long[2 * size];
        Arrays.fill(tree, -1);
        for (int i = 0; i < first.length; i++) {
            tree[size + i] = first[i][1];
        }
        for (int i = size - 1; i > 0; i--) {
            tree[i] = Math.max(tree[2 * i], tree[2 * i + 1]);
        }

        long best = 0;
        int begin = first.length;
        int end = first.length;
        for (long[] load : second) {
            while (begin > 0 && first[begin - 1][0] + load[0] >= -allowed) {
                begin--;
            }
            while (end > 0 && first[end - 1][0] + load[0] > allowed) {
                end--;
            }
            long partner = largest(tree, size + begin, size + end);
            if (partner >= 0) {
                best = Math.max(best, partner + load[1]);
            }
        }
        System.out.println(best);
    }

    static long largest(long[] tree, int begin, int end) {
        long largest = -1;
        for (; begin < end; begin /= 2, end /= 2) {
            if (begin % 2 == 1) {
                largest = Math.max(largest, tree[begin++]);
            }
            if (end % 2 == 1) {
                largest = Math.max(largest, tree[--end]);
            }
        }
        return largest;
    }

    /** How much more is on the left, and the value, for all ways to load the goods. */
    static long[][] loads(long[][] goods) {
        long[][] all = {{0, 0}};
        for (long[] good : goods) {
            int count = all.length;
            all = Arrays.copyOf(all, 3 * count);
            for (int i = 0; i < count; i++) {
                all[count + i] = new long[] {all[i][0] - good[0], all[i][1] + good[1]};
                all[2 * count + i] = new long[] {all[i][0] + good[0], all[i][1] + good[1]};
            }
        }
        return all;
    }
}
