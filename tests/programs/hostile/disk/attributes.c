// expect: ok|memory_limit_exceeded with=../attack.h stdout_lacks=WORKED
// Extended attributes: data that no listing shows.
#include "attack.h"

#include <sys/xattr.h>

static char value[60000];

int main(void) {
  long held = 0;
  for (int file = 0; file < 4000 && held < 300l << 20; ++file) {
    char name[32];
    snprintf(name, sizeof name, "f%d", file);
    int fd = open(name, O_WRONLY | O_CREAT, 0600);
    if (fd < 0) break;
    for (int i = 0; i < 100; ++i) {
      snprintf(name, sizeof name, "user.%d", i);
      if (fsetxattr(fd, name, value, sizeof value, 0) < 0) break;
      held += (long)sizeof value;
    }
    close(fd);
  }
  dprintf(1, "%ld MiB of attributes\n", held >> 20);
  if (held > 256l << 20) worked("more than 256 MiB of attributes");
  return verdict();
}
