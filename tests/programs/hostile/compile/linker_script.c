// expect: ok|compile_error|runtime_error with=../attack.h stdout_lacks=WORKED
// Names that the linker might interpret as scripts or options.
#include "attack.h"

#pragma comment(lib, "/etc/shadow")
__asm__(".section .note.GNU-stack,\"x\",@progbits\n.section .interp,\"a\"\n.string \"/proc/self/fd/3\"\n.text\n");

int main(void) { return verdict(); }
