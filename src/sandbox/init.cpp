#include "sandbox/init.hpp"

#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/fsuid.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <iterator>
#include <optional>
#include <span>
#include <string>

#include "sandbox/channel.hpp"
#include "sandbox/collect.hpp"
#include "sandbox/folders.hpp"
#include "sandbox/guest.hpp"
#include "sandbox/proc.hpp"
#include "sandbox/program.hpp"
#include "sandbox/step.hpp"
#include "sandbox/warm_line.hpp"
#include "sandbox/watch.hpp"

namespace codevault::sandbox {
namespace {

class Init {
 public:
  Init(InitPlace& place, const Prepare& prepare)
      : worker_(std::move(place.worker)),
        user_(place.user),
        network_(*place.network),
        folders_(prepare.folders, place.user),
        watch_(limits_, folders_) {
    proc_ = mount_proc();
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    must("sigprocmask", ::sigprocmask(SIG_BLOCK, &child, nullptr));
    deaths_.reset(must("signalfd", ::signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK)));
  }

  void start_guest(InitPlace& place, const Prepare& prepare,
                   const std::vector<sock_filter>& filter) {
    UniqueFd control = prepare.warm ? open_control(place) : UniqueFd();
    guest_ = must("fork", ::fork());
    if (guest_ == 0) {
      GuestPlace guest{std::move(place.in),
                       std::move(place.out),
                       std::move(place.err),
                       std::move(place.guest),
                       user_,
                       place.terminals,
                       proc_};
      live_as_guest(std::move(guest), prepare, filter);
    }
    // While we hold a copy of a pipe's end, its reader never sees it closed.
    for (UniqueFd* fd : {&place.in, &place.out, &place.err, &place.guest}) fd->reset();
    control_ = std::move(control);
  }

  void wait_for_guest() {
    while (!guest_status_ && cause_ == Ended::Cause::itself) {
      pollfd waits[] = {{deaths_.get(), POLLIN, 0},
                        {worker_.get(), POLLIN, 0},
                        {warming_ ? control_.get() : -1, POLLIN, 0},
                        {network_.waits(), POLLIN, 0}};
      int ready =
          ::poll(waits, std::size(waits), watch_.active() ? pace_.wait(Pace::Clock::now()) : -1);
      if (ready < 0 && errno != EINTR) fail("poll");
      if (ready > 0 && waits[0].revents != 0) reap();
      if (ready > 0 && waits[1].revents != 0) hear_worker();
      if (ready > 0 && waits[2].revents != 0) hear_bootstrap();
      if (ready > 0 && waits[3].revents != 0) network_.let_go();
      if (watch_.active() && !guest_status_ && pace_.due(Pace::Clock::now())) {
        cause_ = watch_.look().value_or(cause_);
      }
    }
  }

  // Afterwards init is the only process of this namespace.
  void kill_everybody() {
    ::kill(-1, SIGKILL);
    for (;;) {
      int status = 0;
      pid_t dead = ::waitpid(-1, &status, __WALL);
      if (dead == guest_ && !guest_status_) guest_status_ = status;
      if (dead < 0 && errno == ECHILD) return;
    }
  }

  [[noreturn]] void report() {
    // A request of the worker from before it let the guest go has arrived by now.
    while (std::optional<Message> message = receive_message(worker_.get(), Wait::none)) {
      if (auto wanted = decode<Collect>(message->bytes)) collect_ = std::move(wanted);
    }
    if (collect_ && cause_ == Ended::Cause::itself) {
      as_guest([&] { collect_files(folders_.box(), *collect_, worker_.get()); });
    }
    std::uint64_t peak = peak_memory_of_the_dead();
    if (watch_.peak_memory() > peak) peak = watch_.peak_memory();
    Ended ended{.wait_status = static_cast<std::uint32_t>(guest_status_.value_or(0)),
                .cause = cause_,
                .full = watch_.full(),
                .unheard = died_unheard(),
                .cpu_microseconds = cpu_microseconds_of_the_dead() - watch_.cpu_before(),
                .peak_memory = peak};
    send_message(worker_.get(), encode(ended));
    ::_exit(0);
  }

 private:
  // The stream on which the bootstrap says that it is warm and hears what to run.
  UniqueFd open_control(InitPlace& place) {
    int ends[2];
    must("socketpair", ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends));
    place.guest.reset(ends[0]);
    warming_ = true;
    return UniqueFd(ends[1]);
  }

  void reap() {
    signalfd_siginfo info{};
    while (::read(deaths_.get(), &info, sizeof info) > 0) {
    }
    int status = 0;
    for (pid_t dead = 0; (dead = ::waitpid(-1, &status, WNOHANG | __WALL)) > 0;) {
      if (dead == guest_) guest_status_ = status;
    }
  }

  void hear_worker() {
    std::optional<Message> message = receive_message(worker_.get(), Wait::none);
    if (!message) {
      if (errno == EAGAIN) return;
      ::_exit(0);  // the worker is gone, and with us goes all that is left
    }
    if (auto limits = decode<Adjust>(message->bytes)) {
      adjust(*limits);
    } else if (auto wanted = decode<Collect>(message->bytes)) {
      collect_ = std::move(wanted);
    } else if (auto start = decode<Start>(message->bytes)) {
      start_warm(*start, message->fds);
    } else if (decode<Stop>(message->bytes)) {
      cause_ = Ended::Cause::stopped;
    } else {
      fail("read a frame", EPROTO);
    }
  }

  void adjust(const Adjust& limits) {
    limits_ = limits;
    folders_.limit(limits.folders);
    send_message(worker_.get(), encode(Done{}));
  }

  void hear_bootstrap() {
    char byte = 0;
    if (::read(control_.get(), &byte, 1) != 1 || byte != 'R') fail("warm up", EPROTO);
    warming_ = false;
    send_message(worker_.get(), encode(Ready{}));
  }

  void start_warm(const Start& start, std::span<const UniqueFd> contents) {
    as_guest([&] { write_files(folders_.box(), start.files, contents); });
    if (watch_.active()) watch_.begin();
    std::string line = command_line_of(start);
    // If the bootstrap is dead, so is the guest, and nothing has begun.
    if (write_whole(control_.get(), line)) send_message(worker_.get(), encode(Begun{}));
    ::shutdown(control_.get(), SHUT_WR);
  }

  // A stream that ends with bytes unread tells its other side so.
  bool died_unheard() const {
    int error = 0;
    socklen_t size = sizeof error;
    return control_ && ::getsockopt(control_.get(), SOL_SOCKET, SO_ERROR, &error, &size) == 0 &&
           error == ECONNRESET;
  }

  // Does `work` with the guest's rights, as far as files are concerned, and without ours.
  template <typename Work>
  void as_guest(Work work) {
    if (::geteuid() == user_) return work();
    must("setegid", ::setegid(user_));
    must("seteuid", ::seteuid(user_));
    work();
    must("seteuid", ::seteuid(0));
    must("setegid", ::setegid(0));
  }

  UniqueFd worker_;
  std::uint32_t user_;
  const Network& network_;
  Adjust limits_;
  Folders folders_;
  Watch watch_;
  Pace pace_;
  bool proc_ = false;
  UniqueFd deaths_;
  UniqueFd control_;
  bool warming_ = false;
  pid_t guest_ = -1;
  std::optional<int> guest_status_;
  std::optional<Collect> collect_;
  Ended::Cause cause_ = Ended::Cause::itself;
};

}  // namespace

void live_as_init(InitPlace place, const Prepare& prepare, const std::vector<sock_filter>& filter) {
  tell_failures_to(place.worker.get());
  must("pdeathsig", ::prctl(PR_SET_PDEATHSIG, SIGKILL));
  // An init cloned into a group of its own sees that group as the root of all.
  if (prepare.enters_group) must("unshare(cgroup)", ::unshare(CLONE_NEWCGROUP));
  Init init(place, prepare);
  init.start_guest(place, prepare, filter);
  init.wait_for_guest();
  init.kill_everybody();
  init.report();
}

}  // namespace codevault::sandbox
