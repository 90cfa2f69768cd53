// expect: compile_error|runtime_error|memory_limit_exceeded|ok
// Uses no memory until it is written to.
char space[1ul << 40];

int main(void) { return space[1ul << 39]; }
