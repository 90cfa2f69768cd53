// expect: time_limit_exceeded with=../attack.h cpu_time_ms=400 end=cpu_time wall_time_ms=60000
// Grandchildren do the work, and no process waits for them.
#include "attack.h"

static void leave_an_orphan(void) {
  if (fork() != 0) _exit(0);
  double until = seconds_now() + 0.02;
  while (seconds_now() < until) {
  }
}

int main(void) {
  for (;;) {
    in_child(leave_an_orphan);
    sleep_ms(1);
  }
}
