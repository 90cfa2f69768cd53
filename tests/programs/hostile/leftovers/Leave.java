// expect: ok exit=0 stdout="left\n"
import java.nio.file.Files;
import java.nio.file.Path;

public class Leave {
  public static void main(String[] args) throws Exception {
    System.setProperty("left", "left");
    Files.writeString(Path.of("/box/Find.class"), "left");
    Files.writeString(Path.of("/tmp/left"), "left");
    Thread.setDefaultUncaughtExceptionHandler((thread, error) -> Runtime.getRuntime().halt(66));
    Thread daemon = new Thread(() -> {
      while (true) Thread.onSpinWait();
    });
    daemon.setDaemon(true);
    daemon.start();
    System.out.println("left");
  }
}
