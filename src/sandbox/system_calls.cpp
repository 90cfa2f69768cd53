#include <sys/syscall.h>

#include <cerrno>

#include "sandbox/checked_calls.hpp"
#include "sandbox/seccomp.hpp"

// The system calls by name, in groups by what they are for. Numbers that the build host's headers
// may lack are given; from 424 on they are the same on every architecture. A call that is not named
// does not exist for guests. On purpose, that is so for asynchronous input and output (io_setup),
// whose contexts are few and the host's, and for news of files (inotify) and of what of them is in
// memory (cachestat), which are everybody's.
namespace codevault::sandbox {
namespace {

// In columns, so that a group can be seen whole.
// clang-format off
constexpr std::uint32_t files[] = {
    SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_pread64, SYS_pwrite64, SYS_preadv,
    SYS_pwritev, SYS_preadv2, SYS_pwritev2, SYS_close, SYS_close_range, SYS_lseek, SYS_openat,
    SYS_openat2, SYS_dup, SYS_dup3, SYS_flock, SYS_truncate, SYS_ftruncate, SYS_fallocate,
    SYS_readahead,
    SYS_getdents64, SYS_getcwd, SYS_chdir, SYS_fchdir, SYS_mkdirat, SYS_unlinkat, SYS_renameat,
    SYS_renameat2, SYS_linkat, SYS_symlinkat, SYS_readlinkat, SYS_fchmod, SYS_fchmodat,
    SYS_fchown, SYS_fchownat, SYS_umask, SYS_faccessat, SYS_faccessat2, SYS_newfstatat, SYS_fstat,
    SYS_statx, SYS_statfs, SYS_fstatfs, SYS_utimensat, SYS_copy_file_range, SYS_sendfile,
    SYS_splice, SYS_tee, SYS_vmsplice, SYS_pipe2, SYS_mknodat, SYS_getxattr, SYS_lgetxattr, SYS_fgetxattr,
    SYS_listxattr, SYS_llistxattr, SYS_flistxattr, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr,
    SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr, 452 /* fchmodat2 */,
};

constexpr std::uint32_t memory[] = {
    SYS_brk, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_pkey_mprotect, SYS_pkey_alloc,
    SYS_pkey_free, SYS_mincore, SYS_mlock, SYS_mlock2, SYS_munlock,
    SYS_mlockall, SYS_munlockall, SYS_membarrier, SYS_shmat, SYS_shmctl, SYS_shmdt,
    SYS_remap_file_pages, SYS_get_mempolicy, SYS_process_mrelease, 453 /* map_shadow_stack */,
    462 /* mseal */,
};

constexpr std::uint32_t processes[] = {
    SYS_execve, SYS_execveat, SYS_exit, SYS_exit_group, SYS_wait4, SYS_waitid, SYS_getpid,
    SYS_getppid, SYS_gettid, SYS_getpgid, SYS_setpgid, SYS_getsid, SYS_setsid, SYS_kill,
    SYS_tkill, SYS_tgkill, SYS_pidfd_open, SYS_pidfd_send_signal, SYS_prctl, SYS_set_tid_address,
    SYS_set_robust_list, SYS_get_robust_list, SYS_rseq, SYS_sched_yield, SYS_sched_getaffinity,
    SYS_sched_setaffinity, SYS_sched_getparam, SYS_sched_setparam, SYS_sched_getscheduler,
    SYS_sched_setscheduler, SYS_sched_getattr, SYS_sched_setattr, SYS_sched_get_priority_max,
    SYS_sched_get_priority_min, SYS_sched_rr_get_interval, SYS_getpriority, SYS_setpriority,
    SYS_ioprio_get, SYS_getrlimit, SYS_getrusage, SYS_times, SYS_getcpu,
    SYS_landlock_create_ruleset, SYS_landlock_add_rule, SYS_landlock_restrict_self, SYS_seccomp,
    SYS_capget, SYS_capset,
};

constexpr std::uint32_t identity[] = {
    SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_getresuid, SYS_getresgid, SYS_getgroups,
    SYS_setuid, SYS_setgid, SYS_setreuid, SYS_setregid, SYS_setresuid, SYS_setresgid,
    SYS_setfsuid, SYS_setfsgid, SYS_setgroups, SYS_uname, SYS_sysinfo, SYS_getrandom,
};

constexpr std::uint32_t signals_and_time[] = {
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_rt_sigpending, SYS_rt_sigsuspend,
    SYS_rt_sigtimedwait, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_sigaltstack,
    SYS_signalfd4, SYS_restart_syscall, SYS_nanosleep, SYS_clock_nanosleep, SYS_clock_gettime,
    SYS_clock_getres, SYS_gettimeofday, SYS_getitimer, SYS_setitimer, SYS_timer_create,
    SYS_timer_settime, SYS_timer_gettime, SYS_timer_getoverrun, SYS_timer_delete,
    SYS_timerfd_create, SYS_timerfd_settime, SYS_timerfd_gettime,
};

constexpr std::uint32_t waiting[] = {
    SYS_futex, SYS_futex_waitv, 454 /* futex_wake */, 455 /* futex_wait */,
    456 /* futex_requeue */, SYS_ppoll, SYS_pselect6, SYS_epoll_create1, SYS_epoll_ctl,
    SYS_epoll_pwait, SYS_epoll_pwait2, SYS_eventfd2,
};

constexpr std::uint32_t talking[] = {
    SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_connect, SYS_getsockname, SYS_getpeername,
    SYS_sendto, SYS_recvfrom, SYS_sendmsg, SYS_recvmsg, SYS_sendmmsg, SYS_recvmmsg,
    SYS_getsockopt, SYS_shutdown, SYS_semop, SYS_semtimedop, SYS_semctl, SYS_msgsnd, SYS_msgrcv,
    SYS_msgctl, SYS_mq_open, SYS_mq_unlink,
    SYS_mq_timedsend, SYS_mq_timedreceive, SYS_mq_notify, SYS_mq_getsetattr,
};

#if defined(__x86_64__)
// The same as above under names that other architectures never had.
constexpr std::uint32_t old_names[] = {
    SYS_open, SYS_creat, SYS_stat, SYS_lstat, SYS_access, SYS_pipe, SYS_dup2, SYS_poll,
    SYS_select, SYS_epoll_create, SYS_epoll_wait, SYS_eventfd, SYS_signalfd,
    SYS_getdents, SYS_rename, SYS_mkdir, SYS_rmdir, SYS_link, SYS_unlink, SYS_symlink,
    SYS_readlink, SYS_chmod, SYS_chown, SYS_lchown, SYS_mknod, SYS_utime, SYS_utimes,
    SYS_futimesat, SYS_alarm, SYS_pause, SYS_time, SYS_getpgrp, SYS_fork, SYS_vfork,
    SYS_arch_prctl,
};
#endif

// Calls that reach beyond the jail, or have let programs do so.
constexpr std::uint32_t forbidden[] = {
    // mounts and namespaces
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, SYS_move_mount,
    SYS_open_tree, SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_fspick, SYS_mount_setattr,
    457 /* statmount */, 458 /* listmount */,
    // other processes
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_process_madvise, SYS_pidfd_getfd,
    SYS_kcmp, SYS_migrate_pages, SYS_move_pages, SYS_mbind, SYS_set_mempolicy,
    SYS_set_mempolicy_home_node, SYS_ioprio_set,
    // the kernel itself
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_io_uring_setup, SYS_io_uring_enter,
    SYS_io_uring_register, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load,
    SYS_kexec_file_load, SYS_reboot, SYS_syslog, SYS_acct, SYS_swapon, SYS_swapoff, SYS_quotactl,
    SYS_quotactl_fd, SYS_memfd_secret, SYS_lookup_dcookie, SYS_vhangup, SYS_nfsservctl,
    // keys, which outlive a process
    SYS_add_key, SYS_request_key, SYS_keyctl,
    // files by number, and news of everybody's files
    SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_fanotify_init, SYS_fanotify_mark,
    // clocks and names of the host
    SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex, SYS_sethostname,
    SYS_setdomainname,
#if defined(__x86_64__)
    SYS_iopl, SYS_ioperm, SYS_modify_ldt, SYS_uselib, SYS_ustat, SYS_sysfs, SYS__sysctl,
#endif
};

// A guest's files are in memory, so there is nothing to do; but these would write back files of the
// host, or make its disk wait.
constexpr std::uint32_t writing_back[] = {
    SYS_sync, SYS_syncfs, SYS_fsync, SYS_fdatasync, SYS_sync_file_range,
};

// clang-format on

}  // namespace

std::vector<CallRule> rules_for_guests(KernelMemory memory_of_kernel) {
  std::vector<CallRule> rules = checked_calls(memory_of_kernel);
  auto add = [&rules](const auto& calls, Verdict verdict) {
    for (std::uint32_t number : calls) rules.push_back({number, verdict});
  };
  add(files, allow_call());
  add(memory, allow_call());
  add(processes, allow_call());
  add(identity, allow_call());
  add(signals_and_time, allow_call());
  add(waiting, allow_call());
  add(talking, allow_call());
#if defined(__x86_64__)
  add(old_names, allow_call());
#endif
  add(forbidden, refuse_call(EPERM));
  add(writing_back, refuse_call(0));
  return rules;
}

}  // namespace codevault::sandbox
