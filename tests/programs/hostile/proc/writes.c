// expect: ok with=../attack.h exit=0
// /proc is read-only, even the program's own entries.
#include "attack.h"

int main(void) {
  const char *files[] = {"mem", "oom_score_adj", "oom_adj", "uid_map", "gid_map", "setgroups", "projid_map", "attr/current",
                         "clear_refs", "coredump_filter", "autogroup", "sched", "loginuid", "timerslack_ns", "comm", "make-it-fail"};
  char path[64];
  for (size_t i = 0; i < sizeof files / sizeof *files; ++i) {
    snprintf(path, sizeof path, "/proc/self/%s", files[i]);
    cannot_write(path);
  }
  cannot_write("/proc/1/mem");
  cannot_write("/proc/1/oom_score_adj");
  refused("mkdir in /proc", mkdir("/proc/x", 0700));
  refused("chmod /proc", chmod("/proc", 0777));
  return verdict();
}
