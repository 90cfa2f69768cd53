#include "sandbox/privileges.hpp"

#include <grp.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "sandbox/step.hpp"

namespace codevault::sandbox {

void renounce_privilege_gains() {
  for (unsigned long capability = 0; ::prctl(PR_CAPBSET_READ, capability) >= 0; ++capability) {
    must("drop the bounding set", ::prctl(PR_CAPBSET_DROP, capability));
  }
  must("securebits",
       ::prctl(PR_SET_SECUREBITS, SECBIT_NOROOT | SECBIT_NOROOT_LOCKED | SECBIT_KEEP_CAPS_LOCKED |
                                      SECBIT_NO_SETUID_FIXUP_LOCKED | SECBIT_NO_CAP_AMBIENT_RAISE |
                                      SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED));
  must("no_new_privs", ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  must("dumpable", ::prctl(PR_SET_DUMPABLE, 0));
}

void set_limits(const ProcessLimits& limits) {
  const std::pair<__rlimit_resource_t, std::uint64_t> ceilings[] = {
      {RLIMIT_CPU, limits.cpu_seconds},
      {RLIMIT_FSIZE, limits.file_size},
      {RLIMIT_STACK, limits.stack},
      {RLIMIT_NPROC, limits.processes},
  };
  for (auto [resource, ceiling] : ceilings) {
    if (ceiling == 0) continue;
    rlimit now{};
    must("getrlimit", ::getrlimit(resource, &now));
    // A limit of the host that is lower stays: raising it takes a privilege.
    rlim_t value = ceiling < now.rlim_max ? ceiling : now.rlim_max;
    rlimit wanted{value, value};
    must("setrlimit", ::setrlimit(resource, &wanted));
  }
}

void become_guest(std::uint32_t guest) {
  // Where the host pipes core files to a program, 0 would start it and 1 does not; a file of one
  // byte is never written.
  constexpr rlim_t no_core = 1;
  const std::pair<__rlimit_resource_t, rlim_t> ceilings[] = {
      {RLIMIT_CORE, no_core}, {RLIMIT_NOFILE, 256},      {RLIMIT_MEMLOCK, 0}, {RLIMIT_MSGQUEUE, 0},
      {RLIMIT_NICE, 0},       {RLIMIT_SIGPENDING, 1024}, {RLIMIT_RTPRIO, 0},
  };
  for (auto [resource, ceiling] : ceilings) {
    rlimit limit{ceiling, ceiling};
    must("setrlimit", ::setrlimit(resource, &limit));
  }
  // An ordinary user cannot change groups; the map hides all but their own.
  if (::setgroups(0, nullptr) < 0 && errno != EPERM) fail("setgroups");
  must("setresgid", ::setresgid(guest, guest, guest));
  must("setresuid", ::setresuid(guest, guest, guest));
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct none[2] = {};
  must("capset", ::syscall(SYS_capset, &header, none));
  must("dumpable", ::prctl(PR_SET_DUMPABLE, 0));
}

}  // namespace codevault::sandbox
