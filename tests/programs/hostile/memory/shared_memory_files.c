// expect: memory_limit_exceeded with=../attack.h memory_mib=32 end=memory
#include "attack.h"

static char block[1 << 20];

int main(void) {
  memset(block, 1, sizeof block);
  for (int i = 0;; ++i) {
    char name[32];
    snprintf(name, sizeof name, "/dev/shm/%d", i);
    int fd = open(name, O_WRONLY | O_CREAT, 0600);
    if (fd < 0 || write(fd, block, sizeof block) != sizeof block) break;
    close(fd);
  }
  for (;;) pause();
}
