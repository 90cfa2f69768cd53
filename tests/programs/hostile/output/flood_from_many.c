// expect: output_limit_exceeded with=../attack.h output_kib=64 end=output stdout_bytes=65536
// Ten processes write at once, and the first of them is long gone.
#include "attack.h"

int main(void) {
  for (int i = 0; i < 10; ++i) {
    if (fork() == 0) {
      for (;;) dprintf(1, "more and more and more and more\n");
    }
  }
  for (;;) pause();
}
