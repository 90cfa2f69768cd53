// expect: time_limit_exceeded with=../attack.h cpu_time_ms=300 end=cpu_time stdout_lacks=survived
#include "attack.h"

static void survive(int number) {
  (void)number;
  dprintf(1, "survived\n");
}

int main(void) {
  for (int number = 1; number < 65; ++number) signal(number, survive);
  for (;;) {
  }
}
