// expect: ok with=../attack.h exit=0 stdout_lacks=WORKED
// Flags and locks that would outlive the program if the file did.
#include "attack.h"

#include <linux/fs.h>
#include <sys/file.h>
#include <sys/ioctl.h>

int main(void) {
  int own = open("file", O_RDWR | O_CREAT, 0600), flags = FS_IMMUTABLE_FL;
  refused("immutable", ioctl(own, FS_IOC_SETFLAGS, &flags));
  int shared = open("/usr/bin/env", O_RDONLY);
  refused("lease on a system file", fcntl(shared, F_SETLEASE, F_WRLCK));
  struct flock whole = {.l_type = F_WRLCK};
  refused("write lock on a system file", fcntl(shared, F_SETLK, &whole));
  return verdict();
}
