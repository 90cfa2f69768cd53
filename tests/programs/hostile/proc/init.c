// expect: ok with=../attack.h exit=0
// Process 1 must reveal nothing about the host.
#include "attack.h"

int main(void) {
  const char *files[] = {"environ", "maps", "mem", "auxv", "stack", "syscall", "io", "personality", "pagemap", "smaps",
                         "clear_refs", "map_files", "fd/0", "fd/3", "root/etc/shadow", "cwd/etc", "exe", "ns/mnt", "ns/user"};
  char path[64];
  for (size_t i = 0; i < sizeof files / sizeof *files; ++i) {
    snprintf(path, sizeof path, "/proc/1/%s", files[i]);
    cannot_read(path);
  }
  char target[256];
  refused("readlink /proc/1/exe", readlink("/proc/1/exe", target, sizeof target));
  refused("readlink /proc/1/cwd", readlink("/proc/1/cwd", target, sizeof target));
  snprintf(path, sizeof path, "/proc/%d/environ", getppid());
  cannot_read(path);
  return verdict();
}
