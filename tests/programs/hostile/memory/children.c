// expect: memory_limit_exceeded with=../attack.h memory_mib=64 end=memory wall_time_ms=60000
// Each child alone stays below the limit; the parent only sleeps.
#include "attack.h"

int main(void) {
  for (int i = 0; i < 10; ++i) {
    if (fork() != 0) continue;
    use_memory(16 << 20);
    for (;;) pause();
  }
  for (;;) pause();
}
