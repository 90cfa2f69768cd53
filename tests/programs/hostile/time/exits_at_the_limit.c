// expect: ok|time_limit_exceeded with=../attack.h cpu_time_ms=200
// Ends just when it would be stopped: there is one outcome, whichever it is.
#include "attack.h"

int main(void) {
  while (clock() < 199 * (CLOCKS_PER_SEC / 1000)) {
  }
  return 0;
}
