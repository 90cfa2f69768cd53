import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * Tries a mask for the next guest and all that follows from it. If that fails, the other mask is
 * tried; if both fail, there is no way. Whatever did not fail never has to be taken back.
 */
public class TwoMasksEach {
    static int n;
    static int[][] themes;
    static List<List<Integer>> themesOf = new ArrayList<>();
    static int[] worn; // 0 if not decided, else 1 or -1
    static boolean[] used; // themes of which a mask is worn

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        n = input.nextInt();
        themes = new int[input.nextInt()][];
        for (int mask = 0; mask <= 2 * n; mask++) {
            themesOf.add(new ArrayList<>());
        }
        for (int theme = 0; theme < themes.length; theme++) {
            themes[theme] = new int[input.nextInt()];
            for (int i = 0; i < themes[theme].length; i++) {
                themes[theme][i] = input.nextInt();
                themesOf.get(n + themes[theme][i]).add(theme);
            }
        }
        worn = new int[n + 1];
        used = new boolean[themes.length];
        StringBuilder word = new StringBuilder();
        for (int guest = 1; guest <= n; guest++) {
            if (worn[guest] == 0 && !wear(guest) && !wear(-guest)) {
                System.out.println("impossible");
                return;
            }
        }
        for (int guest = 1; guest <= n; guest++) {
            word.append(worn[guest] > 0 ? '1' : '2');
        }
        System.out.println(word);
    }

    static boolean wear(int mask) {
        List<Integer> decided = new ArrayList<>();
        List<Integer> opened = new ArrayList<>();
        decide(mask, decided);
        boolean fits = true;
        for (int i = 0; i < decided.size() && fits; i++) {
            for (int theme : themesOf.get(n + decided.get(i))) {
                if (used[theme]) {
                    fits = false;
                    break;
                }
                used[theme] = true;
                opened.add(theme);
                for (int other : themes[theme]) {
                    if (other == decided.get(i)) {
                        continue;
                    }
                    if (isWorn(other)) {
                        fits = false;
                    } else if (!isWorn(-other)) {
                        decide(-other, decided);
                    }
                }
            }
        }
        if (!fits) {
            decided.forEach(other -> worn[Math.abs(other)] = 0);
            opened.forEach(theme -> used[theme] = false);
        }
        return fits;
    }

    static void decide(int mask, List<Integer> decided) {
        worn[Math.abs(mask)] = Integer.signum(mask);
        decided.add(mask);
    }

    static boolean isWorn(int mask) {
        return worn[Math.abs(mask)] == Integer.signum(mask);
    }
}
