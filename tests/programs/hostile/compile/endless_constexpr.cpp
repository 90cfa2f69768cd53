// expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512
constexpr unsigned long loop() {
  unsigned long sum = 0;
  for (unsigned long i = 0; i < 1ul << 60; ++i) sum += i;
  return sum;
}

static_assert(loop() != 0);
int main() {}
