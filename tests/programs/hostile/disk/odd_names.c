// expect: ok with=../attack.h exit=0 stdout="done\n"
#include "attack.h"

int main(void) {
  char longest[256];
  memset(longest, 'x', 255);
  longest[255] = 0;
  const char *names[] = {"two\nlines", "\xff\xfe\x80", "-rf", "--", "*", "$(reboot)", " ", "\x1b[2J", "%n%s", "a\\b", "...", longest};
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    int fd = open(names[i], O_WRONLY | O_CREAT, 0000);
    if (fd < 0) return 2;
    mkdir("folder", 0000);
  }
  dprintf(1, "done\n");
  return 0;
}
