// expect: ok after=Leave.java exit=0 stdout="clean\n"
import java.nio.file.Files;
import java.nio.file.Path;

public class Find {
  public static void main(String[] args) throws Exception {
    boolean left = System.getProperty("left") != null || Files.exists(Path.of("/tmp/left"))
        || Files.exists(Path.of("/box/Leave.class")) || Thread.getDefaultUncaughtExceptionHandler() != null;
    System.out.println(left ? "left" : "clean");
  }
}
