// expect: ok keep=out
// A file that nobody may read is not brought back.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  close(open("out", O_WRONLY | O_CREAT, 0000));
  return chmod("/box", 0);
}
