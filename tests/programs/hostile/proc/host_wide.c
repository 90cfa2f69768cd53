// expect: ok with=../attack.h exit=0
// /proc reveals nothing about the host.
#include "attack.h"

int main(void) {
  const char *files[] = {"cmdline", "kallsyms", "keys", "key-users", "loadavg", "version", "uptime", "self/../loadavg",
                         "modules", "kcore", "kmsg", "kpageflags", "sysvipc/shm", "sys/kernel/hostname", "sys/kernel/core_pattern",
                         "sys/kernel/random/boot_id", "timer_list", "interrupts", "config.gz", "sysrq-trigger", "partitions",
                         "diskstats", "swaps", "vmstat", "zoneinfo", "iomem", "ioports", "locks", "fs", "bus", "acpi", "scsi",
                         "driver", "sched_debug", "latency_stats", "pressure/cpu", "cgroups", "filesystems", "vmallocinfo"};
  char path[64];
  for (size_t i = 0; i < sizeof files / sizeof *files; ++i) {
    snprintf(path, sizeof path, "/proc/%s", files[i]);
    cannot_read(path);
    cannot_write(path);
  }
  return verdict();
}
