// expect: time_limit_exceeded with=../attack.h cpu_time_ms=300 end=cpu_time wall_time_ms=60000
// Works between clock ticks and sleeps during each.
#include "attack.h"

int main(void) {
  for (;;) {
    double until = seconds_now() + 0.003;
    while (seconds_now() < until) {
    }
    sleep_ms(1);
  }
}
