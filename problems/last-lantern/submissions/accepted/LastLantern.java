import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

public class LastLantern {
    record Stretch(int row, int first, int last) {
        int length() {
            return last - first + 1;
        }
    }

    static int[] values = new int[151];
    static List<Stretch> stretches = new ArrayList<>();

    public static void main(String[] args) {
        computeValues();
        Scanner input = new Scanner(System.in);
        int m = input.nextInt();
        for (int row = 1; row <= m; row++) {
            stretches.add(new Stretch(row, 1, input.nextInt()));
        }
        boolean begin = total() != 0;
        System.out.println(begin ? "first" : "second");
        if (begin) {
            move();
        }
        while (true) {
            int row = input.nextInt();
            int a = input.nextInt();
            int b = input.nextInt();
            if (row == 0) {
                return;
            }
            putOut(row, a, b);
            move();
        }
    }

    static void computeValues() {
        for (int n = 2; n < values.length; n++) {
            boolean[] reached = new boolean[256];
            for (int size = 2; size <= Math.min(3, n); size++) {
                for (int left = 0; left <= n - size; left++) {
                    reached[values[left] ^ values[n - size - left]] = true;
                }
            }
            while (reached[values[n]]) {
                values[n]++;
            }
        }
    }

    static int total() {
        int total = 0;
        for (Stretch stretch : stretches) {
            total ^= values[stretch.length()];
        }
        return total;
    }

    static void move() {
        int total = total();
        for (Stretch stretch : stretches) {
            int wanted = total ^ values[stretch.length()];
            for (int size = 2; size <= 3; size++) {
                for (int left = 0; left <= stretch.length() - size; left++) {
                    if ((values[left] ^ values[stretch.length() - size - left]) == wanted) {
                        int a = stretch.first() + left;
                        int b = a + size - 1;
                        System.out.println(stretch.row() + " " + a + " " + b);
                        putOut(stretch.row(), a, b);
                        return;
                    }
                }
            }
        }
    }

    static void putOut(int row, int a, int b) {
        for (Stretch stretch : stretches) {
            if (stretch.row() == row && stretch.first() <= a && b <= stretch.last()) {
                stretches.remove(stretch);
                stretches.add(new Stretch(row, stretch.first(), a - 1));
                stretches.add(new Stretch(row, b + 1, stretch.last()));
                return;
            }
        }
    }
}
