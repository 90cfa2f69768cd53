import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Scanner;
import java.util.TreeSet;

/** The states are the beginnings of motifs, as strings; their matrix is raised to the power n. */
public class EndlessCarillon {
    static final long MODULUS = 1_000_000_007;

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        long n = input.nextLong();
        int bells = input.nextInt();
        List<String> motifs = new ArrayList<>();
        for (int left = input.nextInt(); left > 0; left--) {
            motifs.add(input.next());
        }

        long[][] power = null;
        long[][] square = moves(motifs, bells);
        for (; n > 0; n /= 2) {
            if (n % 2 == 1) {
                power = power == null ? square : product(power, square);
            }
            square = product(square, square);
        }
        long closed = 0;
        for (int i = 0; i < power.length; i++) {
            closed += power[i][i];
        }
        System.out.println(closed % MODULUS);
    }

    static long[][] moves(List<String> motifs, int bells) {
        TreeSet<String> beginnings = new TreeSet<>(Collections.singleton(""));
        for (String motif : motifs) {
            for (int length = 1; length <= motif.length(); length++) {
                beginnings.add(motif.substring(0, length));
            }
        }
        beginnings.removeIf(heard -> motifs.stream().anyMatch(heard::endsWith));

        List<String> states = new ArrayList<>(beginnings);
        long[][] ways = new long[states.size()][states.size()];
        for (int from = 0; from < states.size(); from++) {
            for (char bell = 'a'; bell < 'a' + bells; bell++) {
                String heard = states.get(from) + bell;
                if (motifs.stream().noneMatch(heard::endsWith)) {
                    while (!beginnings.contains(heard)) {
                        heard = heard.substring(1);
                    }
                    ways[from][states.indexOf(heard)]++;
                }
            }
        }
        return ways;
    }

    static long[][] product(long[][] a, long[][] b) {
        long[][] result = new long[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < a.length; k++) {
                for (int j = 0; j < a.length; j++) {
                    result[i][j] = (result[i][j] + a[i][k] * b[k][j]) % MODULUS;
                }
            }
        }
        return result;
    }
}
