// expect: ok with=../attack.h exit=0 stdout_lacks=WORKED
// Goes up past the root, also through a descriptor of a folder that is moved.
#include "attack.h"

int main(void) {
  mkdir("a", 0700);
  mkdir("a/b", 0700);
  int inside = open("a/b", O_RDONLY | O_DIRECTORY);
  rename("a/b", "c");
  if (fchdir(inside) < 0) return 2;
  for (int i = 0; i < 1000; ++i) {
    if (chdir("..") < 0) return 3;
  }
  struct stat up, root;
  stat(".", &up);
  stat("/", &root);
  if (up.st_ino != root.st_ino || up.st_dev != root.st_dev) worked("leaving the root");
  cannot_read("etc/shadow");
  cannot_read("../../../../root");
  cannot_read("home");
  return verdict();
}
