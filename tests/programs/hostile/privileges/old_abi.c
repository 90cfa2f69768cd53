// expect: ok with=../attack.h exit=0
// Other system call interfaces, with other numbers.
#include "attack.h"

// getpid through the 32-bit interface.
static void by_interrupt(void) {
  long result = 20;
  __asm__ volatile("int $0x80" : "+a"(result) : : "memory");
  _exit(result > 0 ? 77 : 0);
}

// getpid through the x32 interface.
static void by_x32(void) { _exit(syscall(0x40000000 | SYS_getpid) > 0 ? 77 : 0); }

// In 32-bit mode, exit(77).
static void by_far_jump(void) {
  static const unsigned char code[] = {0xb8, 1, 0, 0, 0, 0xbb, 77, 0, 0, 0, 0xcd, 0x80, 0xf4};
  char *low = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
  if (low == MAP_FAILED) _exit(0);
  memcpy(low, code, sizeof code);
  __asm__ volatile("pushq $0x23\n\tpushq %0\n\tlretq" : : "r"((unsigned long)low) : "memory");
}

int main(void) {
  const struct {
    const char *name;
    void (*attempt)(void);
  } doors[] = {{"int 0x80", by_interrupt}, {"x32", by_x32}, {"a far jump to 32 bits", by_far_jump}};
  for (size_t i = 0; i < sizeof doors / sizeof *doors; ++i) {
    int end = in_child(doors[i].attempt);
    dprintf(1, "%s ended with %d\n", doors[i].name, end);
    if (end == 77) worked(doors[i].name);
  }
  return verdict();
}
