import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.StringTokenizer;

public class SteppingStones {
    static final String LETTERS = "UDLR";
    static final int[] DOWN = {-1, 1, 0, 0};
    static final int[] RIGHT = {0, 0, -1, 1};

    record Place(int row, int column) {}

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer size = new StringTokenizer(input.readLine());
        int rows = Integer.parseInt(size.nextToken());
        int columns = Integer.parseInt(size.nextToken());
        String[] pond = new String[rows];
        for (int r = 0; r < rows; r++) {
            pond[r] = input.readLine();
        }

        Place start = find(pond, 'S');
        Place goal = find(pond, 'G');
        int[][] moveTo = search(pond, start);
        if (moveTo[goal.row][goal.column] < 0) {
            System.out.println(-1);
            return;
        }

        StringBuilder way = new StringBuilder();
        for (Place place = goal; !place.equals(start); ) {
            int move = moveTo[place.row][place.column];
            way.append(LETTERS.charAt(move));
            place = new Place(place.row - DOWN[move], place.column - RIGHT[move]);
        }
        System.out.println(way.length());
        System.out.println(way.reverse());
    }

    static Place find(String[] pond, char mark) {
        for (int r = 0; r < pond.length; r++) {
            int c = pond[r].indexOf(mark);
            if (c >= 0) {
                return new Place(r, c);
            }
        }
        throw new IllegalArgumentException("no " + mark);
    }

    /** The move by which each stone is first reached from the start; -1 where none was. */
    static int[][] search(String[] pond, Place start) {
        int[][] moveTo = new int[pond.length][pond[0].length()];
        for (int[] row : moveTo) {
            Arrays.fill(row, -1);
        }
        moveTo[start.row][start.column] = LETTERS.length(); // reached, by no move
        Queue<Place> waiting = new ArrayDeque<>();
        waiting.add(start);
        while (!waiting.isEmpty()) {
            Place place = waiting.remove();
            for (int move = 0; move < LETTERS.length(); move++) {
                int r = place.row + DOWN[move];
                int c = place.column + RIGHT[move];
                boolean inside = r >= 0 && r < pond.length && c >= 0 && c < pond[0].length();
                if (inside && pond[r].charAt(c) != '#' && moveTo[r][c] < 0) {
                    moveTo[r][c] = move;
                    waiting.add(new Place(r, c));
                }
            }
        }
        return moveTo;
    }
}
