// expect: time_limit_exceeded cpu_time_ms=1000 end=cpu_time
public class Busy {
  public static void main(String[] args) {
    while (true) {
      Thread.onSpinWait();
    }
  }
}
