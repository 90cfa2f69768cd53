// expect: ok with=../attack.h keep=out
// A daemon swaps the file for a link and back, as fast as it can, while the result is collected. The link
// is never followed.
#include "attack.h"

int main(void) {
  symlink("/etc/passwd", "link");
  symlink("/etc/hosts", "out");
  for (int i = 0; i < 4; ++i) {
    if (fork() != 0) continue;
    setsid();
    for (;;) syscall(SYS_renameat2, AT_FDCWD, "link", AT_FDCWD, "out", 2);
  }
  sleep_ms(50);
  return 0;
}
