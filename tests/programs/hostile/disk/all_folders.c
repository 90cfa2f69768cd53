// expect: ok|runtime_error|memory_limit_exceeded with=../attack.h memory_mib=512 stdout_lacks=WORKED
// One limit applies to the sum of all writable folders.
#include "attack.h"

static char block[1 << 20];

int main(void) {
  signal(SIGXFSZ, SIG_IGN);
  const char *folders[] = {"/box", "/tmp", "/dev/shm"};
  long total = 0;
  for (int i = 0; i < 3 * 300; ++i) {
    char name[64];
    snprintf(name, sizeof name, "%s/%d", folders[i % 3], i);
    int fd = open(name, O_WRONLY | O_CREAT, 0600);
    ssize_t size = fd < 0 ? -1 : write(fd, block, sizeof block);
    total += size > 0 ? size : 0;
    if (fd >= 0) close(fd);
  }
  dprintf(1, "%ld MiB\n", total >> 20);
  if (total > 256l << 20) worked("more than 256 MiB of files");
  return verdict();
}
