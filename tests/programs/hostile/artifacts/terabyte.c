// expect: ok with=../attack.h keep=out
// As large as a file can be without any space: more than anybody wants back.
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
