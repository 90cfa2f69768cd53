// expect: time_limit_exceeded with=../attack.h cpu_time_ms=400 end=cpu_time
// System time counts as well.
#include "attack.h"

int main(void) {
  static char block[1 << 20];
  int fd = open("/dev/urandom", O_RDONLY);
  for (;;) {
    if (read(fd, block, sizeof block) < 0) return 2;
  }
}
