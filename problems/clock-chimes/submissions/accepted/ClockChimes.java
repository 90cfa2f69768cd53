import java.time.LocalTime;
import java.util.Scanner;

public class ClockChimes {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int guests = input.nextInt();
        while (guests-- > 0) {
            LocalTime time = LocalTime.parse(input.next());
            LocalTime end = LocalTime.parse(input.next());

            int strikes = strikesAt(time);
            while (!time.equals(end)) {
                time = time.plusMinutes(1);
                strikes += strikesAt(time);
            }
            System.out.println(strikes);
        }
    }

    static int strikesAt(LocalTime time) {
        return switch (time.getMinute()) {
            case 0 -> (time.getHour() + 11) % 12 + 1;
            case 30 -> 1;
            default -> 0;
        };
    }
}
