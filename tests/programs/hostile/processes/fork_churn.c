// expect: time_limit_exceeded with=../attack.h cpu_time_ms=500 wall_time_ms=4000 processes=32
// Short-lived processes that leave orphans, faster than processes can be listed.
#include "attack.h"

int main(void) {
  signal(SIGCHLD, SIG_IGN);
  for (;;) {
    if (fork() == 0) {
      fork();
      _exit(0);
    }
  }
}
