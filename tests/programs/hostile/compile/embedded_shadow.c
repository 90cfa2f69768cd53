// expect: compile_error compile_lacks="root:"
__asm__(".data\n.globl secret\nsecret: .incbin \"/etc/shadow\"\n.byte 0\n.text\n");
extern char secret[];

int main(void) { return secret[0]; }
