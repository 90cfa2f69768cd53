// expect: compile_error compile_cpu_time_ms=3000 compile_memory_mib=256
#include "/dev/urandom"

int main(void) { return 0; }
