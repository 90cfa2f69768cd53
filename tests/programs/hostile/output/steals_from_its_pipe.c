// expect: ok|runtime_error with=../attack.h
// Opens its own pipes for reading, and leaves them in every state.
#include "attack.h"

int main(void) {
  for (int stream = 1; stream < 3; ++stream) {
    char path[32], bytes[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", stream);
    dprintf(stream, "something to steal\n");
    int fd = open(path, O_RDONLY | O_NONBLOCK);
    if (fd >= 0 && read(fd, bytes, sizeof bytes) < 0) close(fd);
    fcntl(stream, F_SETFL, O_APPEND | O_NONBLOCK | O_ASYNC);
    fcntl(stream, F_SETOWN, 1);
    fcntl(stream, F_SETSIG, SIGKILL);
    fcntl(stream, F_SETPIPE_SZ, 1 << 20);
  }
  return 0;
}
