// expect: time_limit_exceeded with=../attack.h cpu_time_ms=400
// Replaces itself forever by exec.
#include "attack.h"

int main(int argc, char **argv) {
  (void)argc;
  execv("/proc/self/exe", argv);
  execv(argv[0], argv);
  return 0;
}
