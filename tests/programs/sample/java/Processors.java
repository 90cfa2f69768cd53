// expect: ok stdout="equal\n"
import java.nio.file.Files;
import java.nio.file.Path;

public class Processors {
  public static void main(String[] args) throws Exception {
    int allowed = 0;
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (!line.startsWith("Cpus_allowed:")) continue;
      for (String word : line.split("\\s+")[1].split(",")) allowed += Long.bitCount(Long.parseLong(word, 16));
    }
    System.out.println(Runtime.getRuntime().availableProcessors() == allowed ? "equal" : "different");
  }
}
