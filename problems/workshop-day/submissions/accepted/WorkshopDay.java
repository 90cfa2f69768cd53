import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

public class WorkshopDay {
    record Workshop(int start, int end, int value) {}

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(input.readLine());
        List<Workshop> workshops = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            StringTokenizer words = new StringTokenizer(input.readLine());
            workshops.add(
                    new Workshop(
                            Integer.parseInt(words.nextToken()),
                            Integer.parseInt(words.nextToken()),
                            Integer.parseInt(words.nextToken())));
        }
        workshops.sort(Comparator.comparingInt(Workshop::end));

        // Up to each minute, the most that workshops which have ended by then can give.
        TreeMap<Integer, Long> best = new TreeMap<>(Map.of(0, 0L));
        for (Workshop workshop : workshops) {
            long with = best.floorEntry(workshop.start).getValue() + workshop.value;
            long without = best.lastEntry().getValue();
            best.put(workshop.end, Math.max(with, without));
        }
        System.out.println(best.lastEntry().getValue());
    }
}
