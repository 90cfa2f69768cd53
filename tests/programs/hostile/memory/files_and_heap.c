// expect: memory_limit_exceeded with=../attack.h memory_mib=64 end=memory
// Files and heap exceed the limit only together.
#include "attack.h"

static char block[1 << 20];

int main(void) {
  memset(block, 1, sizeof block);
  int fd = open("file", O_WRONLY | O_CREAT, 0600);
  for (int i = 0; i < 40; ++i) {
    if (write(fd, block, sizeof block) < 0) break;
  }
  use_memory(40 << 20);
  for (;;) pause();
}
