// expect: ok with=../attack.h exit=0
// The links in /proc lead only into the jail.
#include "attack.h"

int main(void) {
  cannot_read("/proc/self/root/../../etc/shadow");
  cannot_read("/proc/self/cwd/../../../etc/shadow");
  cannot_read("/proc/self/task/1/root/etc/shadow");
  cannot_read("/proc/self/fd/0/../../etc/shadow");
  cannot_read("/proc/thread-self/root/root");
  for (int fd = 3; fd < 256; ++fd) {
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    if (access(path, F_OK) == 0) worked(path);
  }
  return verdict();
}
