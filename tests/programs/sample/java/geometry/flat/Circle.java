package geometry.flat;

import geometry.Shape;

public class Circle implements Shape {
  private static class Unit extends Circle {
    Unit() {
      super(1);
    }
  }

  private final double radius;

  public Circle(double radius) {
    this.radius = radius;
  }

  public static Circle unit() {
    return new Unit();
  }

  public double area() {
    return Math.PI * radius * radius;
  }
}
