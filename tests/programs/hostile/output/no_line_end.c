// expect: output_limit_exceeded output_kib=64 end=output stdout_bytes=65536
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  size_t size = 100 << 20;
  char *line = malloc(size);
  memset(line, 'x', size);
  return write(1, line, size) < 0;
}
