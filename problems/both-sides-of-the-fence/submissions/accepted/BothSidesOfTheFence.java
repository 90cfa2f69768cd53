import java.util.Scanner;

public class BothSidesOfTheFence {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        long length = input.nextInt();
        long width = input.nextInt();
        long height = input.nextInt();
        long gate = input.nextInt();
        System.out.println(2 * height * (2 * (length + width) - gate));
    }
}
