// expect: time_limit_exceeded cpu_time_ms=1000 end=cpu_time without_cgroup=time_limit_exceeded stdout="before\n"
public class Hangs {
  static volatile int i;

  public static void main(String[] args) {
    System.out.println("before");
    while (true) i++;
  }
}
