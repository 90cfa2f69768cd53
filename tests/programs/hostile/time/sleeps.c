// expect: time_limit_exceeded wall_time_ms=500 end=wall_time stdout="before\n"
#include <stdio.h>
#include <unistd.h>

int main(void) {
  puts("before");
  fflush(stdout);
  for (;;) sleep(1000);
}
