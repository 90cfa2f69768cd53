// expect: compile_error compile_cpu_time_ms=3000 compile_memory_mib=256
// Includes an endless file.
#include "/dev/zero"

int main(void) { return 0; }
