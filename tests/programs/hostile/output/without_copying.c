// expect: output_limit_exceeded with=../attack.h output_kib=64 end=output stdout_bytes=65536
// Ways into a pipe that are not write().
#include "attack.h"

#include <sys/sendfile.h>
#include <sys/uio.h>

int main(void) {
  static char block[1 << 20];
  int zero = open("file", O_RDWR | O_CREAT, 0600);
  if (write(zero, block, sizeof block) < 0) return 2;
  struct iovec pages = {block, sizeof block};
  for (;;) {
    off_t at = 0;
    loff_t from = 0;
    if (sendfile(1, zero, &at, sizeof block) < 0) return 3;
    if (splice(zero, &from, 1, NULL, sizeof block, 0) < 0) return 4;
    if (vmsplice(1, &pages, 1, 0) < 0) return 5;
  }
}
