// expect: ok with=../attack.h exit=0 stdout_has="ELOOP"
// Scripts whose interpreters are scripts.
#include "attack.h"

int main(void) {
  for (int i = 0; i < 20; ++i) {
    char name[16], line[32];
    snprintf(name, sizeof name, "s%d", i);
    int size = snprintf(line, sizeof line, "#!/box/s%d\n", i + 1);
    int fd = open(name, O_WRONLY | O_CREAT | O_EXCL, 0755);
    if (write(fd, line, (size_t)size) != size) return 2;
    close(fd);
  }
  char *argv[] = {"s0", NULL};
  refused("a script run by scripts", execv("s0", argv));
  return verdict();
}
