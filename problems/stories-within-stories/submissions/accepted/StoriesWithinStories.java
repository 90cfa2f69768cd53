import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.Deque;

public class StoriesWithinStories {
    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        StringBuilder output = new StringBuilder();
        Deque<String> stack = new ArrayDeque<>();
        int n = Integer.parseInt(input.readLine());
        for (int i = 0; i < n; i++) {
            String event = input.readLine();
            if (event.equals("end")) {
                stack.pop();
            } else if (event.startsWith("begin ")) {
                stack.push(event.substring("begin ".length()));
            } else if (stack.isEmpty()) {
                output.append("silence\n");
            } else {
                output.append(stack.peek()).append(' ').append(stack.size() - 1).append('\n');
            }
        }
        System.out.print(output);
    }
}
