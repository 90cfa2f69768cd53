// expect: compile_error
// A compiler that waits for an input would wait for ever.
#include "/dev/stdin"

int main(void) { return zero; }
