// expect: ok with=../attack.h exit=0
// No process is visible but the program itself, and perhaps its init.
#include "attack.h"

#include <ctype.h>
#include <dirent.h>

int main(void) {
  DIR *proc = opendir("/proc");
  if (!proc) return 0;
  for (struct dirent *entry; (entry = readdir(proc));) {
    if (isdigit(entry->d_name[0]) && atoi(entry->d_name) != getpid() && atoi(entry->d_name) != 1) worked(entry->d_name);
  }
  for (int pid = 2; pid < 70000; ++pid) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/cmdline", pid);
    if (pid != getpid() && access(path, F_OK) == 0) worked(path);
  }
  return verdict();
}
