// expect: memory_limit_exceeded with=../attack.h memory_mib=64 end=memory without_cgroup=memory_limit_exceeded|ok
// Only a child dies; its parent continues and exits with 0.
#include "attack.h"

static void eat(void) {
  for (;;) use_memory(1 << 20);
}

int main(void) {
  in_child(eat);
  sleep_ms(500);
  dprintf(1, "all is well\n");
  return 0;
}
