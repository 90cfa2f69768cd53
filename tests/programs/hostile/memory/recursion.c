// expect: runtime_error|memory_limit_exceeded
#include <stdio.h>

static int deeper(volatile int depth) {
  char frame[1024];
  snprintf(frame, sizeof frame, "%d", depth);
  return deeper(depth + 1) + frame[0];
}

int main(void) { return deeper(0); }
