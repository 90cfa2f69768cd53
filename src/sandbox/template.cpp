#include "sandbox/template.hpp"

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <vector>

#include "sandbox/channel.hpp"
#include "sandbox/frames.hpp"
#include "sandbox/init.hpp"
#include "sandbox/landlock.hpp"
#include "sandbox/namespaces.hpp"
#include "sandbox/network.hpp"
#include "sandbox/privileges.hpp"
#include "sandbox/proc.hpp"
#include "sandbox/root.hpp"
#include "sandbox/seccomp.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

constexpr std::uint32_t guest_inside = 1000;

// Forks into new namespaces: returns the child, and 0 in it; -1 when the kernel refuses them.
pid_t fork_into(std::uint64_t namespaces) {
  clone_args arguments{};
  arguments.flags = namespaces;
  arguments.exit_signal = SIGCHLD;
  return static_cast<pid_t>(::syscall(SYS_clone3, &arguments, sizeof arguments));
}

bool succeeded(pid_t child) {
  int status = 1;
  return child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

bool user_namespaces_are_allowed() {
  pid_t child = fork_into(CLONE_NEWUSER);
  if (child == 0) ::_exit(0);
  return succeeded(child);
}

// Found out by trying: it depends on which parts of the host's /proc are covered here.
bool can_mount_proc() {
  pid_t child = fork_into(CLONE_NEWPID | CLONE_NEWNS);
  if (child == 0) ::_exit(mount_proc() ? 0 : 1);
  return succeeded(child);
}

// Each step assumes the ones above it.
Settled settle(const Setup& setup, const std::vector<UniqueFd>& groups, UniqueFd& terminals) {
  Settled settled;
  for (const UniqueFd& group : groups) {
    if (!write_whole(group.get(), "0")) fail("join a control group");
  }
  UniqueFd host_proc(must("open /proc", ::open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC)));
  terminals.reset(::open("/dev/pts", O_PATH | O_DIRECTORY | O_CLOEXEC));
  enter_namespaces(setup);
  settled.user_namespace = !setup.privileged || user_namespaces_are_allowed();
  settled.guest = settled.user_namespace ? guest_inside : setup.guest;
  enter_root(setup.mounts, settled.guest);
  if (setup.privileged && settled.user_namespace) {
    enter_user_namespace_as_root(setup, host_proc.get());
  }
  renounce_privilege_gains();
  settled.proc = can_mount_proc();
  settled.landlock = landlock_version();
  return settled;
}

class Template {
 public:
  Template(int worker, std::uint32_t guest, KernelMemory memory, UniqueFd terminals)
      : worker_(worker),
        guest_(guest),
        terminals_(std::move(terminals)),
        network_(memory),
        filter_(compile_filter(rules_for_guests(memory), refuse_call(ENOSYS))) {
    ::signal(SIGCHLD, SIG_IGN);
  }

  void make_jail(const Prepare& prepare, std::vector<UniqueFd> fds) {
    std::size_t expected =
        (prepare.warm ? 4U : 5U) + static_cast<std::size_t>(prepare.enters_group);
    if (fds.size() != expected) fail("prepare", EPROTO);
    await_last_init();
    network_.renew();

    int pidfd = -1;
    clone_args arguments{};
    arguments.flags = CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_PIDFD;
    arguments.pidfd = reinterpret_cast<std::uint64_t>(&pidfd);
    arguments.exit_signal = SIGCHLD;
    if (prepare.enters_group) {
      arguments.flags |= CLONE_INTO_CGROUP;
      arguments.cgroup = static_cast<std::uint64_t>(fds.back().get());
    } else {
      arguments.flags |= CLONE_NEWCGROUP;
    }
    auto init =
        static_cast<pid_t>(must("clone", ::syscall(SYS_clone3, &arguments, sizeof arguments)));
    if (init == 0) {
      ::signal(SIGCHLD, SIG_DFL);
      InitPlace place{std::move(fds[0]), std::move(fds[1]), std::move(fds[2]), std::move(fds[3])};
      if (!prepare.warm) place.guest = std::move(fds[4]);
      place.user = guest_;
      place.terminals = terminals_.get();
      place.network = &network_;
      fds.clear();
      ::close(worker_);
      live_as_init(std::move(place), prepare, filter_);
    }
    UniqueFd pidfd_of_init(pidfd);
    int sent[] = {pidfd};
    if (!send_message(worker_, encode(Born{}), sent)) ::_exit(0);
  }

  // Inits are reaped by the kernel as they die, for even a dead one counts as a process of the
  // group. The worker asks for the next jail only when it has seen the last one die, so this hardly
  // waits.
  static void await_last_init() {
    if (::waitpid(-1, nullptr, 0) >= 0 || errno != ECHILD) fail("waitpid");
  }

 private:
  int worker_;
  std::uint32_t guest_;
  UniqueFd terminals_;
  Network network_;
  std::vector<sock_filter> filter_;
};

}  // namespace

void live_as_template(int worker) {
  tell_failures_to(worker);
  std::optional<Message> first = receive_message(worker);
  if (!first) return;
  std::optional<Setup> setup = decode<Setup>(first->bytes);
  if (!setup) fail("read the setup", EPROTO);
  UniqueFd terminals;
  Settled settled = settle(*setup, first->fds, terminals);
  first.reset();
  KernelMemory memory = setup->grouped ? KernelMemory::counted : KernelMemory::uncounted;
  Template self(worker, settled.guest, memory, std::move(terminals));
  if (!send_message(worker, encode(settled))) return;

  while (std::optional<Message> message = receive_message(worker)) {
    std::optional<Prepare> prepare = decode<Prepare>(message->bytes);
    if (!prepare) fail("read a frame", EPROTO);
    self.make_jail(*prepare, std::move(message->fds));
  }
  Template::await_last_init();  // it goes by itself: its worker is gone as well
}

}  // namespace codevault::sandbox
