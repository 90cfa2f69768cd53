// expect: ok with=../attack.h exit=0 stdout="still here\n"
// These signals reach only the program itself.
#include "attack.h"

int main(void) {
  signal(SIGTERM, SIG_IGN);
  const int numbers[] = {SIGTERM, SIGSTOP, SIGKILL};
  for (int i = 0; i < 3; ++i) {
    kill(-1, numbers[i]);
    kill(1, numbers[i]);
    kill(getppid(), numbers[i]);
  }
  kill(0, SIGTERM);
  sleep_ms(50);
  dprintf(1, "still here\n");
  return 0;
}
