// expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512
class Types {
  class A<T> { class B : A<A<B>> { B x; } }
  static void Main() { System.Console.WriteLine(missing); }
}
