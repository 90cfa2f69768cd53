// expect: ok keep=out keep=other
// Two names for one file.
#include <fcntl.h>
#include <unistd.h>

int main(void) {
  int fd = open("out", O_WRONLY | O_CREAT, 0600);
  return write(fd, "x", 1) != 1 || link("out", "other");
}
