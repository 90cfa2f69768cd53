// expect: ok with=../attack.h exit=0 stdout="done\n" wall_time_ms=60000
// Adopts orphans and asks to survive its parent.
#include "attack.h"

#include <sys/prctl.h>

int main(void) {
  if (fork() == 0) {
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    prctl(PR_SET_PDEATHSIG, 0);
    setsid();
    if (fork() == 0) {
      if (fork() > 0) _exit(0);
      for (;;) pause();
    }
    for (;;) wait(NULL);
  }
  dprintf(1, "done\n");
  return 0;
}
