// expect: time_limit_exceeded with=../attack.h cpu_time_ms=300 end=cpu_time
// The parent of a vfork cannot wake up before its child is gone.
#include "attack.h"

int main(void) {
  if (vfork() == 0) {
    for (;;) {
    }
  }
  return 0;
}
