// expect: ok|runtime_error with=../attack.h stdin="input"
// Changes to standard input do not affect the next program.
#include "attack.h"

int main(void) {
  int again = open("/proc/self/fd/0", O_RDWR);
  int fds[] = {0, again};
  for (int i = 0; i < 2; ++i) {
    if (ftruncate(fds[i], 1l << 30) == 0) dprintf(1, "longer\n");
    if (pwrite(fds[i], "changed", 7, 0) == 7) dprintf(1, "changed\n");
    fcntl(fds[i], F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL);
    fcntl(fds[i], F_SETFL, O_NONBLOCK);
    lseek(fds[i], 1l << 40, SEEK_SET);
  }
  return 0;
}
