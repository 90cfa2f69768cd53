// expect: ok with=../attack.h exit=0
// /tmp and /dev/shm are private; the host's files of the same name never change.
#include "attack.h"

int main(void) {
  const char *folders[] = {"/tmp", "/dev/shm", "/var/tmp", "/"};
  const char *names[] = {"codevault-sentinel", "codevault-planted"};
  for (int i = 0; i < 4; ++i) {
    for (int k = 0; k < 2; ++k) {
      char path[64];
      snprintf(path, sizeof path, "%s/%s", folders[i], names[k]);
      if (access(path, F_OK) == 0) worked(path);
      int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
      if (fd >= 0 && write(fd, "changed", 7) < 0) return 2;
    }
  }
  return verdict();
}
