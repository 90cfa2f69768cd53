// expect: ok with=../attack.h exit=0
#include "attack.h"

int main(void) {
  const char *paths[] = {"/sys", "/sys/kernel", "/sys/fs/cgroup", "/sys/fs/cgroup/memory/release_agent", "/sys/fs/cgroup/cgroup.procs",
                         "/sys/kernel/security", "/sys/kernel/debug", "/sys/class/net", "/sys/devices", "/sys/firmware",
                         "/sys/module", "/sys/power/state", "/cgroup", "/debug", "/tracing"};
  for (size_t i = 0; i < sizeof paths / sizeof *paths; ++i) cannot_read(paths[i]);
  return verdict();
}
