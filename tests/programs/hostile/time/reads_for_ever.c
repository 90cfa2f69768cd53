// expect: time_limit_exceeded cpu_time_ms=300
// The input ends, and it reads on.
#include <stdio.h>

int main(void) {
  for (;;) getchar();
}
