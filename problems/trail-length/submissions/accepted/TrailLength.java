import java.util.Locale;
import java.util.Scanner;

public class TrailLength {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        int distance = input.nextInt();
        int altitude = input.nextInt();

        double length = 0;
        for (int i = 1; i < n; i++) {
            int nextDistance = input.nextInt();
            int nextAltitude = input.nextInt();
            length += Math.hypot(nextDistance - distance, nextAltitude - altitude);
            distance = nextDistance;
            altitude = nextAltitude;
        }
        System.out.printf(Locale.ROOT, "%.9f%n", length);
    }
}
