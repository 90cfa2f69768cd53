// expect: time_limit_exceeded with=../attack.h cpu_time_ms=400 end=cpu_time wall_time_ms=60000
// Each child lives for a few milliseconds: sampling would miss them.
#include "attack.h"

static void work(void) {
  double until = seconds_now() + 0.004;
  while (seconds_now() < until) {
  }
}

int main(void) {
  for (;;) in_child(work);
}
