// expect: ok with=../attack.h exit=0
// Injects input into the terminal of the server, and takes its own output as one.
#include "attack.h"

#include <sys/ioctl.h>

int main(void) {
  char byte = '\n';
  for (int fd = 0; fd < 3; ++fd) {
    refused("TIOCSTI", ioctl(fd, TIOCSTI, &byte));
    refused("TIOCLINUX", ioctl(fd, TIOCLINUX, &byte));
    refused("TIOCSCTTY", ioctl(fd, TIOCSCTTY, 0));
    refused("TIOCSCTTY by force", ioctl(fd, TIOCSCTTY, 1));
    refused("TIOCSETD", ioctl(fd, TIOCSETD, &byte));
    if (isatty(fd) && fd != 1) worked("a terminal");
  }
  cannot_open("/dev/tty", O_RDWR);
  cannot_open("/dev/stdout", O_RDWR);
  cannot_open("/dev/console", O_RDWR);
  cannot_open("/dev/ptmx", O_RDWR);
  cannot_open("/dev/pts/0", O_RDWR);
  return verdict();
}
