// expect: ok|runtime_error with=../attack.h stdout_lacks=WORKED
#include "attack.h"

static char block[1 << 16];

int main(void) {
  int fd = open("file", O_WRONLY | O_CREAT, 0600);
  for (long written = 0; written < 1l << 30; written += (long)sizeof block) {
    ssize_t size = write(fd, block, sizeof block);
    if (size != (ssize_t)sizeof block) {
      refused("the last block", -1);
      return 0;
    }
  }
  worked("1 GiB of file");
  return verdict();
}
