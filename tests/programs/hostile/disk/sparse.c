// expect: ok with=../attack.h exit=0
// A sparse file of a terabyte, and preallocated space.
#include "attack.h"

int main(void) {
  signal(SIGXFSZ, SIG_IGN);
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  refused("ftruncate to 1 TiB", ftruncate(fd, 1l << 40));
  refused("fallocate 1 TiB", fallocate(fd, 0, 0, 1l << 40));
  refused("fallocate 1 TiB unseen", fallocate(fd, FALLOC_FL_KEEP_SIZE, 0, 1l << 40));
  refused("pwrite at 1 TiB", pwrite(fd, "x", 1, 1l << 40));
  return verdict();
}
