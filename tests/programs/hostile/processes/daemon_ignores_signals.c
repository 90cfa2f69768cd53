// expect: ok with=../attack.h exit=0 stdout="done\n" wall_time_ms=60000
// Thirty busy daemons that ignore all signals.
#include "attack.h"

int main(void) {
  for (int i = 0; i < 30; ++i) {
    if (fork() != 0) continue;
    setsid();
    if (fork() > 0) _exit(0);
    for (int number = 1; number < 65; ++number) signal(number, SIG_IGN);
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL);
    for (;;) {
    }
  }
  dprintf(1, "done\n");
  return 0;
}
