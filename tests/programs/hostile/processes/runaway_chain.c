// expect: ok with=../attack.h exit=0 stdout="gone\n" processes=32
// A process that forks and exits forever is gone whenever processes are listed; its first parent exits normally.
#include "attack.h"

int main(void) {
  if (fork() == 0) {
    setsid();
    for (;;) {
      if (fork() > 0) _exit(0);
    }
  }
  sleep_ms(100);
  dprintf(1, "gone\n");
  return 0;
}
