// expect: memory_limit_exceeded|runtime_error with=../attack.h memory_mib=64
// A file larger than its file system, written through a mapping.
#include "attack.h"

int main(void) {
  signal(SIGXFSZ, SIG_IGN);
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  size_t size = 512 << 20;
  if (ftruncate(fd, (off_t)size) < 0) return 3;
  char *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (memory == MAP_FAILED) return 3;
  for (size_t at = 0; at < size; at += 4096) memory[at] = 1;
  return 0;
}
