// expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512
// Twenty bytes of source, a gigabyte of program.
int main[1 << 28] = {1};
