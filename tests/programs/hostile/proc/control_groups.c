// expect: ok exit=0 stdout_lacks=codevault stdout_lacks=/slot
// It sees its own group as the root of all, or nothing.
#include <stdio.h>

int main(void) {
  FILE *file = fopen("/proc/self/cgroup", "r");
  char line[512];
  while (file && fgets(line, sizeof line, file)) fputs(line, stdout);
  return 0;
}
