// expect: memory_limit_exceeded memory_mib=256
import java.util.ArrayList;

public class OutOfMemory {
  public static void main(String[] args) {
    var all = new ArrayList<int[]>();
    while (true) all.add(new int[100_000]);
  }
}
