// expect: ok with=../attack.h exit=0
#include "attack.h"

#include <linux/kcmp.h>
#include <sys/ptrace.h>
#include <sys/uio.h>

static void be_traced(void) { _exit(ptrace(PTRACE_TRACEME, 0, NULL, NULL) < 0 ? 0 : 77); }

int main(void) {
  char byte;
  struct iovec local = {&byte, 1}, remote = {(void *)main, 1};
  if (in_child(be_traced) == 77) worked("PTRACE_TRACEME");
  const pid_t targets[] = {1, getppid()};
  for (int i = 0; i < 2; ++i) {
    refused("PTRACE_ATTACH", ptrace(PTRACE_ATTACH, targets[i], NULL, NULL));
    refused("PTRACE_SEIZE", ptrace(PTRACE_SEIZE, targets[i], NULL, NULL));
    refused("process_vm_readv", process_vm_readv(targets[i], &local, 1, &remote, 1, 0));
    refused("process_vm_writev", process_vm_writev(targets[i], &local, 1, &remote, 1, 0));
    refused("kcmp", syscall(SYS_kcmp, targets[i], getpid(), KCMP_FILE, 0, 0));
    refused("process_madvise", syscall(SYS_process_madvise, targets[i], &local, 1, 0, 0));
  }
  return verdict();
}
