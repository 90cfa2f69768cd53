// expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512
// A compiler that reads standard input would wait forever.
#include "/dev/stdin"

int main(void) { return zero; }
