// expect: time_limit_exceeded with=../attack.h cpu_time_ms=500 end=cpu_time wall_time_ms=60000
// Each child is short; together they exceed the limit.
#include "attack.h"

int main(void) {
  for (int i = 0; i < 8; ++i) {
    if (fork() != 0) continue;
    for (;;) {
    }
  }
  for (;;) pause();
}
