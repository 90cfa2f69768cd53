// expect: ok exit=0
// All ways to ask for the number of processors have the same answer.
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/sysinfo.h>
#include <unistd.h>

static int lines_with(const char *path, const char *beginning, int length) {
  char line[256];
  int count = 0;
  FILE *file = fopen(path, "r");
  while (file && fgets(line, sizeof line, file)) {
    count += strncmp(line, beginning, (size_t)length) == 0 && line[length] != ' ';
  }
  if (file) fclose(file);
  return count;
}

int main(void) {
  cpu_set_t set;
  sched_getaffinity(0, sizeof set, &set);
  int allowed = CPU_COUNT(&set);
  long found[] = {get_nprocs(), sysconf(_SC_NPROCESSORS_ONLN), get_nprocs_conf(),
                  lines_with("/proc/cpuinfo", "processor", 9), lines_with("/proc/stat", "cpu", 3)};
  for (int i = 0; i < 5; ++i) {
    if (found[i] != allowed) printf("%d: %ld instead of %d\n", i, found[i], allowed);
    if (found[i] != allowed) return 1;
  }
  return lines_with("/proc/meminfo", "MemTotal", 8) != 1;
}
