// expect: runtime_error signal=11 end=signalled stdout="before\n"
#include <stdio.h>

int main(void) {
  puts("before");
  fflush(stdout);
  volatile int *nothing = 0;
  return *nothing;
}
