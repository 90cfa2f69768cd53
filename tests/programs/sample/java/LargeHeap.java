// expect: ok memory_mib=512 stdout="400\n"
public class LargeHeap {
  public static void main(String[] args) {
    byte[][] all = new byte[400][];
    for (int i = 0; i < 400; i++) all[i] = new byte[1 << 20];
    System.out.println(all.length);
  }
}
