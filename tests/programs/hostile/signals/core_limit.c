// expect: runtime_error with=../attack.h signal=6 stdout="1 1\n1 1\n1 1\n1 1\n"
// With a limit of 0 a host that pipes core files to a program would start it for this crash.
#include "attack.h"

static void show(void) {
  struct rlimit core;
  getrlimit(RLIMIT_CORE, &core);
  dprintf(1, "%lu %lu\n", (unsigned long)core.rlim_cur, (unsigned long)core.rlim_max);
}

int main(void) {
  struct rlimit none = {0, 0};
  show();
  setrlimit(RLIMIT_CORE, &none);
  show();
  prlimit(0, RLIMIT_CORE, &none, NULL);
  show();
  // The low half of this address is zero, like that of no address.
  struct rlimit *odd = mmap((void *)0x100000000, 4096, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  if (odd == MAP_FAILED) return 2;
  *odd = none;
  syscall(SYS_prlimit64, 0, RLIMIT_CORE, odd, NULL);
  show();
  abort();
}
