// expect: ok with=../attack.h exit=0
#include "attack.h"

static void cannot_change(const char *folder) {
  char path[128];
  snprintf(path, sizeof path, "%s/codevault-planted", folder);
  cannot_open(path, O_WRONLY | O_CREAT);
  refused(path, mkdir(path, 0777));
  refused(path, symlink("/etc/passwd", path));
  refused(path, mkfifo(path, 0666));
  refused(folder, chmod(folder, 0777));
  refused(folder, chown(folder, getuid(), getgid()));
  refused(folder, utimensat(AT_FDCWD, folder, NULL, 0));
}

int main(void) {
  const char *folders[] = {"/", "/usr", "/usr/bin", "/usr/lib", "/usr/local", "/etc", "/etc/alternatives", "/bin", "/lib", "/lib64", "/dev", "/proc", "/codevault"};
  for (size_t i = 0; i < sizeof folders / sizeof *folders; ++i) cannot_change(folders[i]);
  const char *files[] = {"/etc/passwd", "/etc/group", "/etc/hosts", "/etc/ld.so.cache", "/usr/bin/python3", "/bin/sh", "/usr/lib/x86_64-linux-gnu/libc.so.6"};
  for (size_t i = 0; i < sizeof files / sizeof *files; ++i) {
    cannot_write(files[i]);
    refused(files[i], truncate(files[i], 0));
    refused(files[i], unlink(files[i]));
    refused(files[i], rename(files[i], "/box/stolen"));
    refused(files[i], chmod(files[i], 0777));
  }
  return verdict();
}
