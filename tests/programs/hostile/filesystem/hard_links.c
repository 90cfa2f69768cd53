// expect: ok with=../attack.h exit=0
#include "attack.h"

int main(void) {
  refused("link su", link("/usr/bin/su", "/box/su"));
  refused("link passwd", link("/etc/passwd", "/box/passwd"));
  refused("link to itself elsewhere", linkat(AT_FDCWD, "/proc/self/exe", AT_FDCWD, "/tmp/exe", AT_SYMLINK_FOLLOW));
  refused("rename out of the box", rename("/box/main", "/usr/main"));
  refused("exchange", syscall(SYS_renameat2, AT_FDCWD, "/box", AT_FDCWD, "/tmp", 2));
  return verdict() && access("/tmp/exe", F_OK) < 0;
}
