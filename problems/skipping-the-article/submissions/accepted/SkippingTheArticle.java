import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public class SkippingTheArticle {
    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(input.readLine());
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            titles.add(input.readLine());
        }
        titles.sort(Comparator.comparing(SkippingTheArticle::keyOf));
        System.out.println(String.join("\n", titles));
    }

    static String keyOf(String title) {
        return title.toLowerCase().replaceFirst("^(a|an|the) ", "");
    }
}
