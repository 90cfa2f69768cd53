// expect: ok with=../attack.h exit=0 stdout="done\n" wall_time_ms=60000
#include "attack.h"

int main(void) {
  if (fork() == 0) {
    setsid();
    if (fork() > 0) _exit(0);
    chdir("/");
    for (int fd = 0; fd < 256; ++fd) close(fd);
    for (;;) pause();
  }
  dprintf(1, "done\n");
  return 0;
}
