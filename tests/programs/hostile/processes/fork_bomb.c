// expect: time_limit_exceeded|runtime_error cpu_time_ms=400 wall_time_ms=3000 processes=32
// Every process creates processes, forever.
#include <unistd.h>

int main(void) {
  for (;;) fork();
}
