// expect: compile_error
constexpr unsigned long loop() {
  unsigned long sum = 0;
  for (unsigned long i = 0; i < 1ul << 60; ++i) sum += i;
  return sum;
}

static_assert(loop() != 0);
int main() {}
