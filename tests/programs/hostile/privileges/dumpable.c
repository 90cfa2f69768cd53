// expect: ok with=../attack.h exit=0
// Makes itself dumpable: its child can then inspect it, but no other process becomes visible.
#include "attack.h"

#include <sys/prctl.h>

int main(void) {
  prctl(PR_SET_DUMPABLE, 1);
  prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
  cannot_write("/proc/self/mem");
  cannot_read("/proc/1/mem");
  cannot_read("/proc/1/root/etc/shadow");
  refused("PR_SET_MM", prctl(PR_SET_MM, PR_SET_MM_EXE_FILE, 0, 0, 0));
  return verdict();
}
