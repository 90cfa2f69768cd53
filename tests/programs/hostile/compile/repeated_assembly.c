// expect: compile_error
__asm__(".data\n.rept 100000000\n.quad 0x4141414141414141\n.endr\n.text\n");

int main(void) { return 0; }
