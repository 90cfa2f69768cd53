// expect: runtime_error|memory_limit_exceeded
import java.util.ArrayList;
import java.util.List;

public class Heap {
  public static void main(String[] args) {
    List<byte[]> blocks = new ArrayList<>();
    while (true) blocks.add(new byte[1 << 20]);
  }
}
