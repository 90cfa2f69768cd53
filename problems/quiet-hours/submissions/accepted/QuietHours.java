import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class QuietHours {
    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(input.readLine());
        int n = Integer.parseInt(words.nextToken());
        int quiet = Integer.parseInt(words.nextToken());

        words = new StringTokenizer(input.readLine());
        int length = 0;
        int bestLength = 0;
        int bestStart = 0;
        for (int minute = 1; minute <= n; minute++) {
            int level = Integer.parseInt(words.nextToken());
            length = level <= quiet ? length + 1 : 0;
            if (length > bestLength) {
                bestLength = length;
                bestStart = minute - length + 1;
            }
        }
        System.out.println(bestLength + " " + bestStart);
    }
}
