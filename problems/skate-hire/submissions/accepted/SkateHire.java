import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.PriorityQueue;

/**
 * A heap for each size with the minutes from which on its pairs are there: a pair that has not been
 * lent is there from minute 0.
 */
public class SkateHire {
    static final int LARGEST = 50;

    public static void main(String[] args) throws IOException {
        StreamTokenizer input =
                new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        PriorityQueue<Integer>[] there = new PriorityQueue[LARGEST + 1];
        for (int size = 1; size <= LARGEST; size++) {
            there[size] = new PriorityQueue<>();
            for (int pairs = next(input); pairs > 0; pairs--) {
                there[size].add(0);
            }
        }
        StringBuilder output = new StringBuilder();
        for (int visitors = next(input); visitors > 0; visitors--) {
            int minute = next(input);
            int size = next(input);
            int duration = next(input);
            int last = Math.min(size + 2, LARGEST);
            while (size <= last && (there[size].isEmpty() || there[size].peek() > minute)) {
                size++;
            }
            if (size > last) {
                output.append("none\n");
            } else {
                there[size].remove();
                there[size].add(minute + duration);
                output.append(size).append('\n');
            }
        }
        System.out.print(output);
    }

    static int next(StreamTokenizer input) throws IOException {
        input.nextToken();
        return (int) input.nval;
    }
}
