import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;

/** A minimum cut by a greatest flow along shortest paths (Edmonds and Karp). */
public class GalleryAndChancel {
    record Edge(int to, long[] left, Edge[] back) {}

    static List<List<Edge>> edges = new ArrayList<>();
    static Edge[] cameBy;

    public static void main(String[] args) {
        Scanner input = new Scanner(System.in);
        int n = input.nextInt();
        int g = input.nextInt();
        int source = n + 2 * g;
        int sink = source + 1;
        for (int node = 0; node <= sink; node++) {
            edges.add(new ArrayList<>());
        }
        long most = 0;
        for (int node = 0; node < source; node += node < n ? 1 : 2) {
            int count = node < n ? 0 : input.nextInt();
            int gallery = input.nextInt();
            int chancel = input.nextInt();
            int below = node < n ? node : node + 1;
            most += gallery + chancel;
            addEdge(source, node, gallery);
            addEdge(below, sink, chancel);
            for (int i = 0; i < count; i++) {
                int singer = input.nextInt() - 1;
                addEdge(node, singer, Long.MAX_VALUE / 4);
                addEdge(singer, below, Long.MAX_VALUE / 4);
            }
        }

        while (search(source)[sink]) {
            long flow = Long.MAX_VALUE;
            for (int node = sink; node != source; node = cameBy[node].back()[0].to()) {
                flow = Math.min(flow, cameBy[node].left()[0]);
            }
            for (int node = sink; node != source; node = cameBy[node].back()[0].to()) {
                cameBy[node].left()[0] -= flow;
                cameBy[node].back()[0].left()[0] += flow;
            }
            most -= flow;
        }
        boolean[] reached = search(source);
        StringBuilder places = new StringBuilder();
        for (int singer = 0; singer < n; singer++) {
            places.append(reached[singer] ? 'g' : 'c');
        }
        System.out.println(most);
        System.out.println(places);
    }

    static void addEdge(int from, int to, long capacity) {
        Edge there = new Edge(to, new long[] {capacity}, new Edge[1]);
        Edge back = new Edge(from, new long[] {0}, new Edge[] {there});
        there.back()[0] = back;
        edges.get(from).add(there);
        edges.get(to).add(back);
    }

    static boolean[] search(int source) {
        cameBy = new Edge[edges.size()];
        boolean[] reached = new boolean[edges.size()];
        reached[source] = true;
        ArrayDeque<Integer> queue = new ArrayDeque<>(Arrays.asList(source));
        while (!queue.isEmpty()) {
            for (Edge edge : edges.get(queue.poll())) {
                if (edge.left()[0] > 0 && !reached[edge.to()]) {
                    reached[edge.to()] = true;
                    cameBy[edge.to()] = edge;
                    queue.add(edge.to());
                }
            }
        }
        return reached;
    }
}
