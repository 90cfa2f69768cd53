import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

public class LostProperty {
    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        StringBuilder output = new StringBuilder();
        Map<String, Queue<Integer>> shelf = new HashMap<>();
        int things = 0;
        int n = Integer.parseInt(input.readLine());
        for (int i = 0; i < n; i++) {
            String[] event = input.readLine().split(" ");
            Queue<Integer> queue = shelf.computeIfAbsent(event[1], kind -> new ArrayDeque<>());
            if (event[0].equals("found")) {
                things++;
                queue.add(things);
            } else {
                Integer oldest = queue.poll();
                output.append(oldest == null ? "none" : oldest.toString()).append('\n');
            }
        }
        System.out.print(output);
    }
}
