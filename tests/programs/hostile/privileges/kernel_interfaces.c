// expect: ok with=../attack.h exit=0
// The kernel interfaces with the most vulnerabilities.
#include "attack.h"

#include <linux/bpf.h>
#include <linux/perf_event.h>

int main(void) {
  char parameters[256] = {0};
  refused("io_uring_setup", syscall(SYS_io_uring_setup, 8, parameters));
  refused("io_uring_enter", syscall(SYS_io_uring_enter, 0, 1, 0, 0, NULL, 0));
  refused("io_uring_register", syscall(SYS_io_uring_register, -1, 0, NULL, 0));
  refused("userfaultfd", syscall(SYS_userfaultfd, 0));
  union bpf_attr attributes = {0};
  refused("bpf", syscall(SYS_bpf, BPF_MAP_CREATE, &attributes, sizeof attributes));
  struct perf_event_attr event = {.type = PERF_TYPE_SOFTWARE, .size = sizeof event};
  refused("perf_event_open", syscall(SYS_perf_event_open, &event, 0, -1, -1, 0));
  refused("init_module", syscall(SYS_init_module, parameters, 0, ""));
  refused("finit_module", syscall(SYS_finit_module, 0, "", 0));
  refused("delete_module", syscall(SYS_delete_module, "loop", 0));
  refused("kexec_load", syscall(SYS_kexec_load, 0, 0, NULL, 0));
  refused("kexec_file_load", syscall(SYS_kexec_file_load, -1, -1, 0, "", 0));
  refused("open_by_handle_at", syscall(SYS_open_by_handle_at, AT_FDCWD, parameters, O_RDONLY));
  refused("name_to_handle_at", syscall(SYS_name_to_handle_at, AT_FDCWD, "/", parameters, parameters + 128, 0));
  refused("fanotify_init", syscall(SYS_fanotify_init, 0, 0));
  refused("quotactl", syscall(SYS_quotactl, 0, NULL, 0, NULL));
  refused("lookup_dcookie", syscall(SYS_lookup_dcookie, 0, NULL, 0));
  refused("move_pages", syscall(SYS_move_pages, 1, 0, NULL, NULL, NULL, 0));
  refused("an unknown call", syscall(999));
  return verdict();
}
