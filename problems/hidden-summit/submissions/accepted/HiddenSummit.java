import java.util.Scanner;

public class HiddenSummit {
    static final Scanner input = new Scanner(System.in);

    static long altitude(int stone) {
        System.out.println("? " + stone);
        return input.nextLong();
    }

    public static void main(String[] args) {
        int first = 1; // the summit is between first and last
        int last = input.nextInt();
        while (first < last) {
            int middle = first + (last - first) / 2;
            if (altitude(middle) < altitude(middle + 1)) {
                first = middle + 1;
            } else {
                last = middle;
            }
        }
        System.out.println("! " + first);
    }
}
