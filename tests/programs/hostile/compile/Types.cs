// expect: compile_error
class Types {
  class A<T> { class B : A<A<B>> { B x; } }
  static void Main() { System.Console.WriteLine(missing); }
}
