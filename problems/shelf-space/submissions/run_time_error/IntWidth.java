import java.util.Scanner;

// Reads the width as an int, which throws once the shelf is wider than about 2 000 kilometres.
public class IntWidth {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        long left = input.nextInt();
        for (int i = 0; i < n; i++) {
            left -= input.nextInt();
        }
        System.out.println((left >= 0 ? "spare " : "missing ") + Math.abs(left));
    }
}
