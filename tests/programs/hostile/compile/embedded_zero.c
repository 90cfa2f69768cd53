// expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512
__asm__(".data\n.incbin \"/dev/zero\"\n.text\n");

int main(void) { return 0; }
