// expect: ok exit=0 stdout="main\nworker\n"
// The program ends when its last thread does.
public class Threads {
  public static void main(String[] args) {
    new Thread(() -> {
      try {
        Thread.sleep(50);
      } catch (InterruptedException ignored) {
      }
      System.out.println("worker");
    }).start();
    System.out.println("main");
  }
}
