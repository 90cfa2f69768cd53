// expect: time_limit_exceeded with=../attack.h wall_time_ms=700 end=wall_time
#include "attack.h"

int main(void) {
  if (vfork() == 0) {
    for (;;) pause();
  }
  return 0;
}
