import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

public class SeedPackets {
    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(input.readLine());

        Map<String, Integer> groups = new HashMap<>();
        long pairs = 0;
        for (int i = 0; i < n; i++) {
            char[] letters = input.readLine().toCharArray();
            Arrays.sort(letters);
            // This packet makes a pair with each one of its group before it.
            pairs += groups.merge(new String(letters), 1, Integer::sum) - 1;
        }
        System.out.println(pairs);
    }
}
