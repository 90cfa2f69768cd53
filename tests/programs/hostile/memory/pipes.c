// expect: ok|memory_limit_exceeded|runtime_error with=../attack.h memory_mib=64
// Data in pipes that is never read.
#include "attack.h"

static char block[1 << 20];

int main(void) {
  long held = 0;
  int ends[2];
  while (pipe2(ends, O_NONBLOCK) == 0) {
    fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
    ssize_t size = write(ends[1], block, sizeof block);
    held += size > 0 ? size : 0;
  }
  dprintf(1, "%ld MiB held\n", held >> 20);
  return held > 160 << 20;
}
