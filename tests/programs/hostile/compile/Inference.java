// expect: ok|compile_error
// Generic inference takes time that doubles with each level.
import java.util.function.Function;

public class Inference {
  static <A> A id(A a) {
    return a;
  }

  static <A> A pick(A a, A b) {
    return a;
  }

  public static void main(String[] args) {
    Object o = pick(pick(pick(pick(pick(pick(id(1), id("")), id(1.0)), pick(pick(id('c'), id(1L)), id(2))), pick(id(""), id(3f))), id((Function<Integer, Integer>) x -> x)), id(new int[0]));
    System.out.println(o);
  }
}
