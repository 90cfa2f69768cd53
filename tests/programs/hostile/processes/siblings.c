// expect: ok with=../attack.h exit=0 stdout="done\n" wall_time_ms=60000
// Children that are siblings of their parent, share its memory, and outlive it.
#include "attack.h"

static char stack[4][65536];

static int stay(void *nothing) {
  (void)nothing;
  for (;;) pause();
}

int main(void) {
  for (int i = 0; i < 4; ++i) {
    int flags = (i & 1 ? CLONE_PARENT : SIGCHLD) | (i & 2 ? CLONE_VM : 0) | CLONE_UNTRACED;
    clone(stay, stack[i] + sizeof stack[i], flags, NULL);
  }
  dprintf(1, "done\n");
  _exit(0);
}
