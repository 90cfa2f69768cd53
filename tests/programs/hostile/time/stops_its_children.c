// expect: time_limit_exceeded with=../attack.h wall_time_ms=500 end=wall_time
#include "attack.h"

int main(void) {
  pid_t child = fork();
  if (child == 0) {
    for (;;) raise(SIGSTOP);
  }
  waitpid(child, NULL, 0);
  return 0;
}
