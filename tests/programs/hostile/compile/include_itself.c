// expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512
#include __FILE__
#include __FILE__

int main(void) { return 0; }
