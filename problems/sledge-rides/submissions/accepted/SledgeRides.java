import java.util.Scanner;

/** In rounds: which sets of children can have ridden after one ride, after two, and so on? */
public class SledgeRides {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        int m = input.nextInt();
        int limit = input.nextInt();
        int[] weights = new int[n];
        for (int i = 0; i < n; i++) {
            weights[i] = input.nextInt();
        }
        int[] quarrels = new int[n];
        for (int i = 0; i < m; i++) {
            int a = input.nextInt() - 1;
            int b = input.nextInt() - 1;
            quarrels[a] |= 1 << b;
            quarrels[b] |= 1 << a;
        }

        boolean[] possible = new boolean[1 << n];
        for (int group = 0; group < possible.length; group++) {
            int weight = 0;
            boolean quarrel = false;
            for (int child = 0; child < n; child++) {
                if ((group >> child & 1) == 1) {
                    weight += weights[child];
                    quarrel |= (quarrels[child] & group) != 0;
                }
            }
            possible[group] = weight <= limit && !quarrel;
        }

        int rides = 0;
        boolean[] gone = new boolean[1 << n];
        gone[0] = true;
        while (!gone[gone.length - 1]) {
            gone = afterOneMore(gone, possible);
            rides++;
        }
        System.out.println(rides);
    }

    static boolean[] afterOneMore(boolean[] gone, boolean[] possible) {
        boolean[] after = new boolean[gone.length];
        int all = gone.length - 1;
        for (int before = 0; before <= all; before++) {
            if (!gone[before]) {
                continue;
            }
            int waiting = all ^ before;
            for (int group = waiting; group > 0; group = (group - 1) & waiting) {
                if (possible[group]) {
                    after[before | group] = true;
                }
            }
        }
        return after;
    }
}
