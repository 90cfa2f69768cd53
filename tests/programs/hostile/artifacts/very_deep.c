// expect: ok keep=**/*.class kept=top.class kept=d/d/deep.class
// Folders nested deeper than any path can name.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static void make(const char *name) { close(open(name, O_WRONLY | O_CREAT, 0600)); }

int main(void) {
  make("top.class");
  for (int depth = 1; depth <= 3000; ++depth) {
    if (mkdir("d", 0700) || chdir("d")) return 1;
    if (depth == 2) make("deep.class");
  }
  make("unreachable.class");
  return 0;
}
