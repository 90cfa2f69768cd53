import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.Arrays;
import java.util.Comparator;

public class RareSightings {
    static final int MOST_SPECIES = 50_000;

    record Period(int index, int first, int last) {}

    /** Adds to ranges and reads single places, both in logarithmic time. */
    static class Fenwick {
        private final int[] changes;

        Fenwick(int size) {
            changes = new int[size + 2];
        }

        /** Adds to the places after `before`, up to `last`. */
        void add(int before, int last, int amount) {
            change(before + 1, amount);
            change(last + 1, -amount);
        }

        int at(int place) {
            int total = 0;
            for (; place > 0; place &= place - 1) {
                total += changes[place];
            }
            return total;
        }

        private void change(int place, int amount) {
            for (; place < changes.length; place += place & -place) {
                changes[place] += amount;
            }
        }
    }

    public static void main(String[] args) throws IOException {
        StreamTokenizer input =
                new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = nextInt(input);
        int q = nextInt(input);
        int[] species = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            species[i] = nextInt(input);
        }
        Period[] periods = new Period[q];
        for (int i = 0; i < q; i++) {
            periods[i] = new Period(i, nextInt(input), nextInt(input));
        }
        Arrays.sort(periods, Comparator.comparingInt(Period::last));

        // In `once`, place l holds the answer for the period from l to the current entry: a species
        // seen last at entry i, and before that at entry p, counts for p < l <= i.
        int[] lastSeen = new int[MOST_SPECIES + 1];
        int[] seenBefore = new int[n + 1];
        int[] answers = new int[q];
        Fenwick once = new Fenwick(n);
        int entry = 0;
        for (Period period : periods) {
            while (entry < period.last) {
                entry++;
                int last = lastSeen[species[entry]];
                if (last > 0) {
                    once.add(seenBefore[last], last, -1);
                }
                once.add(last, entry, 1);
                seenBefore[entry] = last;
                lastSeen[species[entry]] = entry;
            }
            answers[period.index] = once.at(period.first);
        }

        StringBuilder output = new StringBuilder();
        for (int answer : answers) {
            output.append(answer).append('\n');
        }
        System.out.print(output);
    }

    static int nextInt(StreamTokenizer input) throws IOException {
        input.nextToken();
        return (int) input.nval;
    }
}
