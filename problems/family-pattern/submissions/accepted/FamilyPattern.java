import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;

/** Rolls two hashes of 31 bits along the scarves. */
public class FamilyPattern {
    static final long FIRST = 1_000_000_007;
    static final long SECOND = 998_244_353;
    static final long BASE = 7919;

    static List<String> scarves = new ArrayList<>();
    static int k;

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int m = input.nextInt();
        k = input.nextInt();
        int low = 0;
        int high = 1;
        for (int i = 0; i < m; i++) {
            scarves.add(input.next());
            high = Math.max(high, scarves.get(i).length() + 1);
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (find(middle) != null) {
                low = middle;
            } else {
                high = middle;
            }
        }
        System.out.println(low);
        if (low > 0) {
            System.out.println(find(low));
        }
    }

    /** The first pattern of this length in the alphabet, or null. */
    static String find(int length) {
        Map<Long, Integer> counts = new HashMap<>();
        String best = null;
        for (String scarf : scarves) {
            Set<Long> here = new HashSet<>();
            String reversed = new StringBuilder(scarf).reverse().toString();
            for (String stripes : List.of(scarf, reversed)) {
                long[] keys = pieces(stripes, length);
                for (int i = 0; i < keys.length; i++) {
                    if (here.add(keys[i]) && counts.merge(keys[i], 1, Integer::sum) == k) {
                        String pattern = stripes.substring(i, i + length);
                        if (best == null || pattern.compareTo(best) < 0) {
                            best = pattern;
                        }
                    }
                }
            }
        }
        return best;
    }

    static long[] pieces(String stripes, int length) {
        long[] keys = new long[Math.max(0, stripes.length() - length + 1)];
        long firstPower = 1;
        long secondPower = 1;
        for (int i = 0; i < length; i++) {
            firstPower = firstPower * BASE % FIRST;
            secondPower = secondPower * BASE % SECOND;
        }
        long first = 0;
        long second = 0;
        for (int i = 0; i < stripes.length(); i++) {
            first = (first * BASE + stripes.charAt(i)) % FIRST;
            second = (second * BASE + stripes.charAt(i)) % SECOND;
            if (i >= length) {
                int gone = stripes.charAt(i - length);
                first = (first + (FIRST - firstPower) * gone) % FIRST;
                second = (second + (SECOND - secondPower) * gone) % SECOND;
            }
            if (i >= length - 1) {
                keys[i - length + 1] = first << 32 | second;
            }
        }
        return keys;
    }
}
