// expect: ok with=../attack.h keep=out
// A sparse file of maximum size: too large to bring back.
#include "attack.h"

int main(void) {
  signal(SIGXFSZ, SIG_IGN);
  int fd = open("out", O_WRONLY | O_CREAT, 0600);
  for (int shift = 45; shift > 27; --shift) {
    if (ftruncate(fd, 1l << shift) == 0) return 0;
  }
  unlink("out");
  return 0;
}
