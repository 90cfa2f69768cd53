// expect: ok exit=0 stdout="Several$Inner Other lambda\n"
// All kinds of classes in one file.
import java.util.function.Supplier;

interface Named {
  default String name() {
    return getClass().getName();
  }
}

class Other implements Named {}

public class Several {
  class Inner implements Named {}

  public static void main(String[] args) {
    Supplier<String> lambda = () -> "lambda";
    System.out.println(new Several().new Inner().name() + " " + new Other().name() + " " + lambda.get());
  }
}
