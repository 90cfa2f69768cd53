import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.ArrayDeque;
import java.util.Deque;

public class SignalFires {
    public static void main(String[] args) throws IOException {
        StreamTokenizer input =
                new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        input.nextToken();
        int n = (int) input.nval;

        long pairs = 0;
        Deque<Integer> inSight = new ArrayDeque<>(); // strictly falling, the lowest on top
        for (int i = 0; i < n; i++) {
            input.nextToken();
            int height = (int) input.nval;
            while (!inSight.isEmpty() && inSight.peek() < height) {
                inSight.pop();
                pairs++;
            }
            if (!inSight.isEmpty()) {
                pairs++;
                if (inSight.peek() == height) {
                    inSight.pop(); // the new tower hides it
                }
            }
            inSight.push(height);
        }
        System.out.println(pairs);
    }
}
