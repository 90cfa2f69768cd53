// expect: compile_error compile_cpu_time_ms=4000 compile_memory_mib=512
__asm__(".data\n.rept 100000000\n.quad 0x4141414141414141\n.endr\n.text\n");

int main(void) { return 0; }
