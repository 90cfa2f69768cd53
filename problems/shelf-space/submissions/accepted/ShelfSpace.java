import java.util.Scanner;

public class ShelfSpace {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        long left = input.nextLong();
        for (int i = 0; i < n; i++) {
            left -= input.nextInt();
        }
        System.out.println((left >= 0 ? "spare " : "missing ") + Math.abs(left));
    }
}
