// expect: ok with=../attack.h exit=0 stdout="done\n" wall_time_ms=60000
// A daemon keeps standard output open and sleeps forever; the result does not wait for it.
#include "attack.h"

int main(void) {
  if (fork() == 0) {
    setsid();
    if (fork() > 0) _exit(0);
    for (;;) pause();
  }
  dprintf(1, "done\n");
  return 0;
}
