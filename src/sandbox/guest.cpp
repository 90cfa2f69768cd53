#include "sandbox/guest.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <span>

#include "sandbox/channel.hpp"
#include "sandbox/landlock.hpp"
#include "sandbox/privileges.hpp"
#include "sandbox/proc.hpp"
#include "sandbox/program.hpp"
#include "sandbox/seccomp.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

constexpr int talk_fd = 3;

// When memory runs out the guest dies, never its init. A process that is not dumpable cannot write
// even to its own /proc.
void offer_myself_to_the_oom_killer() {
  must("dumpable", ::prctl(PR_SET_DUMPABLE, 1));
  UniqueFd score(
      must("open oom_score_adj", ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)));
  if (!write_whole(score.get(), "1000")) fail("write oom_score_adj");
  must("dumpable", ::prctl(PR_SET_DUMPABLE, 0));
}

void forget_signals() {
  for (int signal = 1; signal < NSIG; ++signal) ::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  must("sigprocmask", ::sigprocmask(SIG_SETMASK, &none, nullptr));
}

// Leaves 0, 1, 2 and 3, and nothing else.
void take_descriptors(GuestPlace& place) {
  // First to high numbers: one of them may have the number that another is to get.
  int high[] = {must("dup", ::fcntl(place.in.get(), F_DUPFD, 10)),
                must("dup", ::fcntl(place.out.get(), F_DUPFD, 10)),
                must("dup", ::fcntl(place.err.get(), F_DUPFD, 10)),
                must("dup", ::fcntl(place.talk.get(), F_DUPFD, 10))};
  for (UniqueFd* fd : {&place.in, &place.out, &place.err, &place.talk}) (void)fd->release();
  for (int i = 0; i <= talk_fd; ++i) must("dup2", ::dup2(high[i], i));
  must("close_range", ::close_range(talk_fd + 1, ~0U, 0));
}

// Joins the guest to another program by pipes, which replace the streams it has. Returns the
// descriptors that are left.
std::span<const UniqueFd> take_pipes(const Start& start, std::span<const UniqueFd> fds) {
  auto take = [&](int stream) {
    if (fds.empty()) fail("take the pipes", EPROTO);
    must("dup2", ::dup2(fds.front().get(), stream));
    fds = fds.subspan(1);
  };
  if (start.input_pipe) take(STDIN_FILENO);
  if (start.output_pipe) take(STDOUT_FILENO);
  return fds;
}

}  // namespace

void live_as_guest(GuestPlace place, const Prepare& prepare,
                   const std::vector<sock_filter>& filter) {
  if (!prepare.warm) tell_failures_to(place.talk.get());
  if (place.proc) {
    offer_myself_to_the_oom_killer();
    seal_proc();
  }
  forget_signals();
  restrict_files(place.terminals);
  take_descriptors(place);
  if (!prepare.warm) {
    tell_failures_to(talk_fd);
    must("fcntl", ::fcntl(talk_fd, F_SETFD, FD_CLOEXEC));
  }
  must("setsid", ::setsid());
  ::umask(022);
  must("chdir", ::chdir("/box"));
  set_limits(prepare.limits);
  become_guest(place.user);
  install_filter(filter);

  if (prepare.warm) become_program(prepare.argv, prepare.environment);
  if (!send_message(talk_fd, encode(Ready{}))) ::_exit(0);
  std::optional<Message> message = receive_message(talk_fd);
  if (!message) ::_exit(0);  // the worker no longer needs this jail
  std::optional<Start> start = decode<Start>(message->bytes);
  if (!start) fail("read the command", EPROTO);
  std::span<const UniqueFd> contents = take_pipes(*start, message->fds);
  write_files(AT_FDCWD, start->files, contents);
  message.reset();
  set_limits(start->limits);
  send_message(talk_fd, encode(Begun{}));
  become_program(start->argv, start->environment);
}

}  // namespace codevault::sandbox
