// expect: ok keep=out keep=real kept=real
#include <fcntl.h>
#include <unistd.h>

int main(void) {
  int fd = open("real", O_WRONLY | O_CREAT, 0600);
  return write(fd, "real", 4) != 4 || symlink("real", "out");
}
