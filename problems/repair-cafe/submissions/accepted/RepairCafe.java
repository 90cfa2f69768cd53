import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;

/**
 * Starts with any assignment. Then it moves things along chains from a busiest helper to one with
 * at least two repairs fewer, as long as there is such a chain.
 */
public class RepairCafe {
    static int[][] canRepair;
    static int[] helperOf;
    static List<List<Integer>> thingsOf = new ArrayList<>();
    static boolean[] seen;

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        int m = input.nextInt();
        canRepair = new int[n][];
        helperOf = new int[n];
        seen = new boolean[m + 1];
        for (int helper = 0; helper <= m; helper++) {
            thingsOf.add(new ArrayList<>());
        }
        for (int thing = 0; thing < n; thing++) {
            canRepair[thing] = new int[input.nextInt()];
            for (int i = 0; i < canRepair[thing].length; i++) {
                canRepair[thing][i] = input.nextInt();
            }
            int best = canRepair[thing][0];
            for (int helper : canRepair[thing]) {
                if (thingsOf.get(helper).size() < thingsOf.get(best).size()) {
                    best = helper;
                }
            }
            helperOf[thing] = best;
            thingsOf.get(best).add(thing);
        }

        while (relieve(busiest())) {}
        System.out.println(thingsOf.get(busiest()).size());
        StringBuilder line = new StringBuilder();
        for (int helper : helperOf) {
            line.append(helper).append(' ');
        }
        System.out.println(line.toString().trim());
    }

    static int busiest() {
        int busiest = 1;
        for (int helper = 2; helper < thingsOf.size(); helper++) {
            if (thingsOf.get(helper).size() > thingsOf.get(busiest).size()) {
                busiest = helper;
            }
        }
        return busiest;
    }

    static boolean relieve(int helper) {
        Arrays.fill(seen, false);
        return giveAway(helper, thingsOf.get(helper).size() - 2);
    }

    /** Moves one thing away from a helper; the chain ends at one with at most so many things. */
    static boolean giveAway(int helper, int most) {
        seen[helper] = true;
        for (int thing : new ArrayList<>(thingsOf.get(helper))) {
            for (int other : canRepair[thing]) {
                if (seen[other]) {
                    continue;
                }
                if (thingsOf.get(other).size() <= most || giveAway(other, most)) {
                    thingsOf.get(helper).remove((Integer) thing);
                    thingsOf.get(other).add(thing);
                    helperOf[thing] = other;
                    return true;
                }
            }
        }
        return false;
    }
}
