import java.util.Scanner;

public class TheBetterPacket {
    record Packet(int number, long grams, long cents) {
        boolean isBetterThan(Packet other) {
            int order = Long.compare(cents * other.grams, other.cents * grams);
            return order < 0 || order == 0 && grams < other.grams;
        }
    }

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        Packet best = null;
        for (int i = 1; i <= n; i++) {
            Packet packet = new Packet(i, input.nextInt(), input.nextInt());
            if (best == null || packet.isBetterThan(best)) {
                best = packet;
            }
        }
        System.out.println(best.number());
    }
}
