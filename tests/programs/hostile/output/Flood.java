// expect: output_limit_exceeded output_kib=64 end=output stdout_bytes=65536 truncated=yes
public class Flood {
  public static void main(String[] args) {
    while (true) System.out.println("more and more");
  }
}
