#include "executors/sandbox_place.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>

#include "base/check.hpp"
#include "base/off_loop.hpp"
#include "base/race.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;

constexpr auto settling_time = 10s;
constexpr auto cleaning_time = 10s;
constexpr auto patience_with_template = 1s;
constexpr auto dying_time = 10s;

// Starts a process with nothing of ours: no descriptor but `channel` as 3, no signal dispositions,
// no environment, and a session of its own, so that a Ctrl-C meant for us does not reach it.
// Returns its pidfd once it runs `program`.
UniqueFd start_program(const std::string& program, int channel) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, channel, 3);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, 4);  // Asio's sockets stay open on exec
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t all;
  sigset_t none;
  sigfillset(&all);
  sigemptyset(&none);
  ::posix_spawnattr_setsigdefault(&attributes, &all);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setflags(
      &attributes,
      static_cast<short>(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID));
  char* argv[] = {const_cast<char*>("codevault-sandbox"), nullptr};
  char* environment[] = {nullptr};
  pid_t pid = -1;
  int error = ::posix_spawn(&pid, program.c_str(), &actions, &attributes, argv, environment);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw unavailable("cannot start " + program + ": " + std::strerror(error));
  return UniqueFd(
      static_cast<int>(check(::syscall(SYS_pidfd_open, pid, 0), "pidfd_open " + program)));
}

bool is_dead_within(Descriptor& process, std::chrono::milliseconds patience) {
  if (!process.is_open()) return true;
  pollfd death{process.native_handle(), POLLIN, 0};
  return ::poll(&death, 1, static_cast<int>(patience.count())) > 0;
}

Task<bool> dies_within(Descriptor& process, std::chrono::milliseconds patience) {
  if (is_dead_within(process, 0ms)) co_return true;
  auto death = [](Descriptor& of) -> Task<> { co_await readable(of); };
  co_await first_of(death(process), sleep_for(patience));
  co_return is_dead_within(process, 0ms);
}

void kill_process(Descriptor& process) {
  ::syscall(SYS_pidfd_send_signal, process.native_handle(), SIGKILL, nullptr, 0);
}

// Reaps a dead process, if it is ours to reap. An init whose template has died is ours where we are
// the next to reap (PID 1 of a container, say), and even a dead process counts in its group until
// it is reaped.
void bury(Descriptor& process) {
  if (!process.is_open()) return;
  siginfo_t info{};
  ::waitid(P_PIDFD, static_cast<id_t>(process.native_handle()), &info, WEXITED | WNOHANG);
  boost::system::error_code ignored;
  process.close(ignored);
}

std::string how_to_allow_namespaces() {
  return "start it as root, or let users make namespaces: `sysctl -w "
         "user.max_user_namespaces=10000`, "
         "and where the host has these switches `sysctl -w kernel.unprivileged_userns_clone=1` and "
         "`sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`; a container needs "
         "`--privileged`, or "
         "`--security-opt seccomp=unconfined --security-opt systempaths=unconfined`";
}

}  // namespace

Place::Place(asio::any_io_executor executor, const Plan& plan, sandbox::Hierarchy* hierarchy,
             unsigned number)
    : executor_(std::move(executor)),
      plan_(plan),
      ids_(UserIds::claim()),
      template_(executor_),
      channel_(executor_),
      init_(executor_) {
  if (hierarchy) group_ = hierarchy->make_group(number, ids_ ? ids_->keeper() : ::geteuid());
}

Place::~Place() { kill(); }

Task<> Place::start() {
  let_go();
  co_await wait_until_gone();
  sandbox::ChannelEnds ends = sandbox::open_channel();
  check(ends.ours.get(), "socketpair");
  UniqueFd started =
      co_await off_loop([&] { return start_program(plan_.program, ends.theirs.get()); });
  template_ = watched(executor_, std::move(started));
  channel_ = watched(executor_, std::move(ends.ours));

  sandbox::Setup setup{.mounts = plan_.mounts, .grouped = group_ != nullptr};
  if (ids_) {
    setup.privileged = true;
    setup.keeper = ids_->keeper();
    setup.guest = ids_->guest();
  }
  std::vector<int> joins = group_ ? group_->open_joins() : std::vector<int>();
  bool sent = sandbox::send_message(channel_.native_handle(), sandbox::encode(setup), joins);
  for (int join : joins) ::close(join);
  if (!sent) throw unavailable(plan_.program + " does not listen");
}

sandbox::Settled Place::settled(const std::optional<sandbox::Message>& message) const {
  std::string cannot = "cannot isolate programs on this host";
  auto failed = message ? sandbox::decode<sandbox::Failed>(message->bytes) : std::nullopt;
  if (failed && (failed->step.starts_with("unshare") || failed->step == "write uid_map")) {
    throw unavailable(cannot + ": " + failed->step + ": " + std::strerror(failed->error) + "; " +
                      how_to_allow_namespaces());
  }
  expect_no_failure(message, cannot);
  auto settled = sandbox::decode<sandbox::Settled>(message->bytes);
  if (!settled) throw unavailable(plan_.program + " is of another version");
  return *settled;
}

Task<sandbox::Settled> Place::settle() {
  auto message =
      co_await with_timeout(receive(channel_), settling_time, "starting codevault-sandbox");
  co_return settled(message);
}

Task<> Place::prepare(sandbox::Prepare prepare, Limits limits, std::chrono::seconds patience) {
  co_await with_timeout(wait_until_clean(), cleaning_time, "cleaning up after a program");
  if (group_ && !group_->limit(limits.memory, limits.processes)) {
    throw unavailable("a control group holds too much memory for a program");
  }
  prepare.enters_group = group_ && group_->entrance() >= 0;
  uid_t owner = ids_ ? ids_->guest() : ::geteuid();
  std::string frame = sandbox::encode(prepare);
  Jail::Made made = Jail::make(executor_, std::move(prepare), owner, group_.get());
  std::vector<int> fds = made.inside.numbers();
  if (group_ && group_->entrance() >= 0) fds.push_back(group_->entrance());
  if (!sandbox::send_message(channel_.native_handle(), frame, fds)) {
    throw unavailable("codevault-sandbox does not listen");
  }
  made.inside = {};
  auto born = co_await with_timeout(receive(channel_), settling_time, "making a jail");
  expect_no_failure(born, "cannot make a jail");
  if (!sandbox::decode<sandbox::Born>(born->bytes) || born->fds.size() != 1) {
    throw unavailable("codevault-sandbox answers something else");
  }
  UniqueFd init(check(::fcntl(born->fds.front().get(), F_DUPFD_CLOEXEC, 0), "dup"));
  made.jail->born(std::move(born->fds.front()));
  init_ = watched(executor_, std::move(init));
  std::shared_ptr<Jail> jail = std::move(made.jail);
  jail_ = jail;
  co_await with_timeout(jail->ready(), patience, "making a jail");
}

void Place::discard_jail() {
  if (!jail_) return;
  jail_->kill();
  jail_.reset();
}

// The end of an init is the end of its namespace: once it is dead, no process of the jail is left.
// The group must be empty too.
Task<> Place::wait_until_clean() {
  discard_jail();
  if (init_.is_open()) {
    co_await readable(init_);
    bury(init_);
  }
  for (auto pause = 1ms; group_ && !group_->renew(); pause *= 2) co_await sleep_for(pause);
}

Task<> Place::death() {
  auto wait = [](Descriptor& process) -> Task<> { co_await readable(process); };
  co_await first_of(wait(channel_), wait(init_));
}

void Place::let_go() {
  discard_jail();
  boost::system::error_code ignored;
  if (channel_.is_open()) channel_.close(ignored);
}

// The template sees that its channel has ended, buries its dead and goes. Only one that does not is
// killed: what it had not buried would be left to the host's init. Whoever comes next shall not
// find an init in its group that is still dying.
Task<> Place::wait_until_gone() {
  if (!co_await dies_within(template_, patience_with_template)) kill_process(template_);
  for (Descriptor* process : {&template_, &init_}) {
    bool dead = co_await dies_within(*process, dying_time);
    if (!dead) throw unavailable("a process that was killed does not die");
    bury(*process);
  }
}

void Place::kill() {
  let_go();
  if (!is_dead_within(template_, patience_with_template)) kill_process(template_);
  for (Descriptor* process : {&template_, &init_}) {
    is_dead_within(*process, dying_time);
    bury(*process);
  }
}

}  // namespace codevault
