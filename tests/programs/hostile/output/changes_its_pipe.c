// expect: ok with=../attack.h exit=0 output_kib=1024 stdout_bytes=500000
// Makes the pipe tiny and its end non-blocking, and still writes everything.
#include "attack.h"

int main(void) {
  fcntl(1, F_SETPIPE_SZ, 4096);
  fcntl(1, F_SETFL, O_WRONLY | O_NONBLOCK);
  char block[1000];
  memset(block, 'x', sizeof block);
  for (size_t written = 0; written < 500000;) {
    size_t left = 500000 - written;
    ssize_t size = write(1, block, left < sizeof block ? left : sizeof block);
    if (size > 0) written += (size_t)size;
    if (size < 0 && errno != EAGAIN) return 2;
  }
  return 0;
}
