// expect: ok exit=0 stdout_lacks=codevault stdout_lacks=/slot
// The program sees its own control group as the root, or none.
#include <stdio.h>

int main(void) {
  FILE *file = fopen("/proc/self/cgroup", "r");
  char line[512];
  while (file && fgets(line, sizeof line, file)) fputs(line, stdout);
  return 0;
}
