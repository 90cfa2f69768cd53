// expect: ok|memory_limit_exceeded with=../attack.h stdout_lacks=WORKED
// Names use memory too: hard links, symbolic links, folders.
#include "attack.h"

static void until_refused(const char *what, int (*make)(const char *)) {
  char name[256];
  for (int i = 0; i < 300000; ++i) {
    snprintf(name, sizeof name, "%s%0200d", what, i);
    if (make(name) < 0) return refused(what, -1);
  }
  worked(what);
}

static int make_link(const char *name) { return link("file", name); }
static int make_symlink(const char *name) { return symlink("file", name); }
static int make_folder(const char *name) { return mkdir(name, 0700); }

int main(void) {
  close(open("file", O_WRONLY | O_CREAT, 0600));
  until_refused("hard", make_link);
  until_refused("symbolic", make_symlink);
  until_refused("folder", make_folder);
  return verdict();
}
