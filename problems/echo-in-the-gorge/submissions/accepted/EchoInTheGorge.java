import java.util.Scanner;

public class EchoInTheGorge {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        String word = input.next();
        int k = input.nextInt();
        for (int letters = Math.min(k, word.length()); letters > 0; letters--) {
            System.out.println(word.substring(word.length() - letters));
        }
    }
}
