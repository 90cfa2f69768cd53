// expect: compile_error|runtime_error|memory_limit_exceeded|ok
// Costs nothing until it is used.
char space[1ul << 40];

int main(void) { return space[1ul << 39]; }
