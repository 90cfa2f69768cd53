// expect: time_limit_exceeded wall_time_ms=500 end=wall_time
#include <signal.h>

int main(void) {
  sigset_t all;
  sigfillset(&all);
  for (;;) sigsuspend(&all);
}
