import java.util.Scanner;

// Begins before the first letter if the word is shorter than the echo, which throws.
public class NegativeBegin {
    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        String word = input.next();
        for (int letters = input.nextInt(); letters > 0; letters--) {
            System.out.println(word.substring(word.length() - letters));
        }
    }
}
