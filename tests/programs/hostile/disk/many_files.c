// expect: ok|memory_limit_exceeded with=../attack.h stdout_has=ENOSPC stdout_lacks=WORKED
#include "attack.h"

int main(void) {
  for (int i = 0; i < 200000; ++i) {
    char name[32];
    snprintf(name, sizeof name, "%s%d", i % 2 ? "/tmp/" : "", i);
    int fd = open(name, O_WRONLY | O_CREAT, 0600);
    if (fd < 0) {
      refused("one more file", -1);
      return 0;
    }
    close(fd);
  }
  worked("200000 files");
  return verdict();
}
