// expect: ok with=../attack.h exit=0 stdout="resolver\nconstructor\nmain\ndestructor\n"
// Code before main runs in the same box.
#include "attack.h"

static int resolved(void) { return 0; }
static int (*resolve(void))(void) {
  syscall(SYS_write, 1, "resolver\n", 9);
  return resolved;
}
int chosen(void) __attribute__((ifunc("resolve")));

__attribute__((constructor)) static void construct(void) { dprintf(1, "constructor\n"); }
__attribute__((destructor)) static void destruct(void) { dprintf(1, "destructor\n"); }

int main(void) {
  dprintf(1, "main\n");
  return chosen();
}
