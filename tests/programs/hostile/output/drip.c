// expect: time_limit_exceeded with=../attack.h wall_time_ms=700 end=wall_time stdout_has=".."
#include "attack.h"

int main(void) {
  for (;;) {
    dprintf(1, ".");
    sleep_ms(10);
  }
}
