// expect: ok with=../attack.h exit=0
#include "attack.h"

int main(void) {
  for (pid_t pid = 1; pid < 2000; ++pid) {
    if (pid == getpid()) continue;
    int process = (int)syscall(SYS_pidfd_open, pid, 0);
    if (process < 0) continue;
    char what[64];
    for (int fd = 0; fd < 16; ++fd) {
      snprintf(what, sizeof what, "descriptor %d of process %d", fd, pid);
      if (syscall(SYS_pidfd_getfd, process, fd, 0) >= 0) worked(what);
    }
    snprintf(what, sizeof what, "memory of process %d", pid);
    if (syscall(SYS_process_mrelease, process, 0) >= 0) worked(what);
    syscall(SYS_pidfd_send_signal, process, SIGKILL, NULL, 0);
    close(process);
  }
  dprintf(1, "still here\n");
  return verdict();
}
