// expect: ok with=../attack.h exit=0 stdout_lacks=WORKED
// Creates a program with all mode bits set.
#include "attack.h"

#include <sys/xattr.h>

int main(int argc, char **argv) {
  if (argc > 1) return geteuid() == (uid_t)atoi(argv[1]) ? 0 : 9;
  int from = open("/proc/self/exe", O_RDONLY), to = open("/box/copy", O_WRONLY | O_CREAT, 0755);
  static char block[1 << 16];
  for (ssize_t size; (size = read(from, block, sizeof block)) > 0;) {
    if (write(to, block, (size_t)size) != size) return 2;
  }
  close(to);
  chmod("/box/copy", 06755);
  refused("chown to root", chown("/box/copy", 0, 0));
  struct { uint32_t words[5]; } capabilities = {{0x02000001, ~0u, 0, ~0u, 0}};
  refused("file capabilities", setxattr("/box/copy", "security.capability", &capabilities, sizeof capabilities, 0));
  refused("trusted attribute", setxattr("/box/copy", "trusted.x", "x", 1, 0));

  char id[16];
  snprintf(id, sizeof id, "%d", geteuid());
  pid_t child = fork();
  if (child == 0) {
    execl("/box/copy", "/box/copy", id, (char *)NULL);
    _exit(3);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 9) worked("a set-user-id program");
  return verdict();
}
