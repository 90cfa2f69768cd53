import java.util.Scanner;

public class SourdoughForSunday {
    static final int DAY = 24 * 60;

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        String[] time = input.next().split(":");
        int begin = 60 * Integer.parseInt(time[0]) + Integer.parseInt(time[1]) - input.nextInt();
        int days = 0;
        while (begin < 0) {
            begin += DAY;
            days++;
        }
        System.out.printf("%d %02d:%02d%n", days, begin / 60, begin % 60);
    }
}
