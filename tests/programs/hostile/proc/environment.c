// expect: ok exit=0 stdout="HOME=/box\nLANG=C.UTF-8\nPATH=/usr/bin:/bin\nTMPDIR=/tmp\n"
// The server's environment is not visible.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;

static int by_text(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

int main(void) {
  size_t count = 0;
  while (environ[count]) ++count;
  qsort(environ, count, sizeof *environ, by_text);
  for (size_t i = 0; i < count; ++i) puts(environ[i]);
  return 0;
}
