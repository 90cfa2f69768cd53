// expect: ok with=../attack.h exit=0
// The pages of /usr in memory, and what waits to be written to the host's disk, are everybody's.
#include "attack.h"

int main(void) {
  int file = open("/usr/bin/true", O_RDONLY);
  unsigned long range[2] = {0, 0}, found[5] = {0};
  refused("cachestat", syscall(451, file, range, found, 0));

  // These succeed and do nothing: the file's pages stay where they are, and no disk is made to wait.
  double before = seconds_now();
  for (int i = 0; i < 100000; ++i) {
    if (posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) != 0 || fsync(file) < 0 || fdatasync(file) < 0 || syncfs(file) < 0) return 2;
  }
  char *pages = mmap(NULL, 4096, PROT_READ, MAP_SHARED, file, 0);
  if (pages == MAP_FAILED || msync(pages, 4096, MS_SYNC) < 0 || madvise(pages, 4096, MADV_PAGEOUT) < 0) return 3;
  dprintf(1, "%.1f s\n", seconds_now() - before);
  return verdict();
}
