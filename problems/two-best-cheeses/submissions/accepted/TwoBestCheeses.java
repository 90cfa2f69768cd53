import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** Divides the cheeses into halves; each half has its best one and those that lost to it. */
public class TwoBestCheeses {
    static final Scanner INPUT = new Scanner(System.in);

    record Best(int cheese, List<Integer> lost) {}

    public static void main(String[] args) {
        Best best = bestOf(1, INPUT.nextInt());
        int second = best.lost.get(0);
        for (int cheese : best.lost.subList(1, best.lost.size())) {
            second = better(second, cheese);
        }
        System.out.println("! " + best.cheese + " " + second);
    }

    static Best bestOf(int first, int last) {
        if (first == last) {
            return new Best(first, new ArrayList<>());
        }
        int middle = (first + last) / 2;
        Best left = bestOf(first, middle);
        Best right = bestOf(middle + 1, last);
        boolean isLeft = better(left.cheese, right.cheese) == left.cheese;
        Best winner = isLeft ? left : right;
        winner.lost.add(isLeft ? right.cheese : left.cheese);
        return winner;
    }

    static int better(int a, int b) {
        System.out.println("? " + a + " " + b);
        return INPUT.nextInt();
    }
}
