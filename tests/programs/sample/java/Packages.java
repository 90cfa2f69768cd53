// expect: ok exit=0 with=geometry/Shape.java with=geometry/flat/Circle.java stdout="geometry.flat.Circle 12.57 Circle$Unit\n"
// Classes in packages, which javac puts into folders.
import geometry.Shape;
import geometry.flat.Circle;

public class Packages {
  public static void main(String[] args) {
    Shape shape = new Circle(2);
    String inner = Circle.unit().getClass().getName().replaceAll(".*\\.", "");
    System.out.printf("%s %.2f %s%n", shape.getClass().getName(), shape.area(), inner);
  }
}
