// expect: time_limit_exceeded cpu_time_ms=300
// Reads on after the end of the input.
#include <stdio.h>

int main(void) {
  for (;;) getchar();
}
