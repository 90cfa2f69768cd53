// expect: memory_limit_exceeded with=../attack.h memory_mib=64 end=memory without_cgroup=ok
// Files on no file system.
#include "attack.h"

static char block[1 << 20];

int main(void) {
  memset(block, 1, sizeof block);
  for (int file = 0; file < 16; ++file) {
    int fd = memfd_create("m", 0);
    for (int i = 0; i < 32; ++i) {
      if (write(fd, block, sizeof block) < 0) break;
    }
  }
  return 0;
}
