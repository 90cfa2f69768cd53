import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;

/** Goes through the beginnings from the longest to the shortest, without a tree. */
public class CallingTheHens {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        int price = input.nextInt();
        Map<String, Integer> others = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        TreeSet<String> beginnings =
                new TreeSet<>(
                        (a, b) ->
                                a.length() != b.length()
                                        ? b.length() - a.length()
                                        : a.compareTo(b));
        for (int i = 0; i < n; i++) {
            String name = input.next();
            boolean isWanted = input.next().equals("+");
            if (isWanted) {
                wanted.add(name);
            }
            for (int length = 1; length <= name.length(); length++) {
                String beginning = name.substring(0, length);
                if (isWanted) {
                    beginnings.add(beginning);
                } else {
                    others.merge(beginning, 1, Integer::sum);
                }
            }
        }

        Map<String, Integer> longer = new HashMap<>(); // the cost of the children together
        for (String beginning : beginnings) {
            int cost = beginning.length() + price * others.getOrDefault(beginning, 0);
            if (!wanted.contains(beginning)) {
                cost = Math.min(cost, longer.get(beginning));
            }
            longer.merge(beginning.substring(0, beginning.length() - 1), cost, Integer::sum);
        }
        System.out.println(longer.getOrDefault("", 0));
    }
}
