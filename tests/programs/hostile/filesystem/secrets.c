// expect: ok with=../attack.h exit=0
// The host's secrets do not exist in the box.
#include "attack.h"

int main(void) {
  const char *paths[] = {"/etc/shadow", "/etc/gshadow", "/etc/sudoers", "/etc/ssh", "/etc/ssl/private", "/etc/machine-id",
                         "/etc/hostname", "/etc/fstab", "/etc/cron.d", "/etc/resolv.conf", "/root", "/root/.ssh", "/home",
                         "/var/log", "/var/lib/dpkg", "/var/lib/docker", "/var/tmp", "/run", "/srv", "/opt", "/mnt", "/media", "/boot",
                         "/work", "/usr/local/bin", "/swapfile", "/vmlinuz", "/.dockerenv", "/lost+found"};
  for (size_t i = 0; i < sizeof paths / sizeof *paths; ++i) {
    if (strcmp(paths[i], "/usr/local/bin") == 0 && access(paths[i], F_OK) < 0) continue;
    cannot_read(paths[i]);
  }
  return verdict();
}
