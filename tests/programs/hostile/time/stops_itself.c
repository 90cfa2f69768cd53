// expect: time_limit_exceeded wall_time_ms=500 end=wall_time
// A stopped program has not ended.
#include <signal.h>

int main(void) {
  for (;;) raise(SIGSTOP);
}
