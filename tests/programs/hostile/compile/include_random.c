// expect: compile_error memory_mib=256 cpu_time_ms=3000 wall_time_ms=10000
#include "/dev/urandom"

int main(void) { return 0; }
