#include "executors/sandbox_jail.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/check.hpp"
#include "base/off_loop.hpp"
#include "base/pipe.hpp"
#include "base/text.hpp"
#include "executors/supervision.hpp"
#include "executors/terminal.hpp"
#include "sandbox/cgroup_files.hpp"

namespace codevault {
namespace {

constexpr uid_t same = static_cast<uid_t>(-1);

Pipe pipe_of(uid_t owner) {
  Pipe pipe = make_pipe();
  check(::fchown(pipe.write.get(), owner, same), "fchown");
  return pipe;
}

// A guest may reopen the end that it has (/dev/stdin), but not the other one: of a pipe between two
// guests, the writer is the group and the reader one of the others. We stay the owner, who may
// change the mode.
void give_pipe(const std::shared_ptr<UniqueFd>& end, gid_t writer) {
  if (!end) return;
  check(::fchmod(end->get(), S_IWGRP | S_IROTH), "fchmod");
  check(::fchown(end->get(), same, writer), "fchown");
}

// Larger files travel beside a frame: in it they would be copied at every step.
constexpr std::size_t largest_in_frame = 16 * 1024;
constexpr std::size_t most_descriptors = 64;

// The outcome for a program whose limit is exceeded before it runs.
Execution out_of_memory(sandbox::Group& group) {
  return {.end = Execution::End::memory, .peak_memory = group.usage().peak_memory};
}

// The process id that `pidfd` stands for, as /proc tells it; -1 where it does not.
pid_t pid_of(const UniqueFd& pidfd) {
  constexpr std::string_view field = "Pid:";
  std::string text = sandbox::read_text("/proc/self/fdinfo/" + std::to_string(pidfd.get()));
  for (std::string_view line : split(text, '\n')) {
    if (line.starts_with(field)) return std::atoi(line.data() + field.size());
  }
  return -1;
}

sandbox::ChannelEnds channel() {
  sandbox::ChannelEnds ends = sandbox::open_channel();
  check(ends.ours.get(), "socketpair");
  return ends;
}

}  // namespace

std::vector<int> Jail::Inside::numbers() const {
  std::vector<int> numbers{init.get(), in.get(), out.get(), err.get()};
  if (guest) numbers.push_back(guest.get());
  return numbers;
}

Jail::Made Jail::make(const asio::any_io_executor& executor, sandbox::Prepare prepare, uid_t owner,
                      const sandbox::Group* group) {
  sandbox::ChannelEnds init = channel();
  sandbox::ChannelEnds guest;
  if (!prepare.warm) guest = channel();
  Pipe out = pipe_of(owner);
  Pipe err = pipe_of(owner);
  UniqueFd input(check(::memfd_create("stdin", MFD_CLOEXEC | MFD_ALLOW_SEALING), "memfd_create"));
  UniqueFd input_inside(check(::fcntl(input.get(), F_DUPFD_CLOEXEC, 0), "dup"));
  Made made;
  made.jail.reset(new Jail(executor, std::move(prepare), std::move(init.ours),
                           std::move(guest.ours), std::move(input), std::move(out.read),
                           std::move(err.read)));
  made.jail->owner_ = owner;
  if (owner == ::geteuid()) made.jail->processes_of_same_user_ = 2;
  if (group && group->alarm() >= 0) {
    UniqueFd alarm(check(::fcntl(group->alarm(), F_DUPFD_CLOEXEC, 0), "dup"));
    made.jail->alarm_ = watched(executor, std::move(alarm));
  }
  made.inside = {std::move(init.theirs), std::move(input_inside), std::move(out.write),
                 std::move(err.write), std::move(guest.theirs)};
  return made;
}

Jail::Jail(const asio::any_io_executor& executor, sandbox::Prepare prepare, UniqueFd init,
           UniqueFd guest, UniqueFd input, UniqueFd out, UniqueFd err)
    : prepare_(std::move(prepare)),
      init_(watched(executor, std::move(init))),
      guest_(std::move(guest)),
      input_(std::move(input)),
      out_(watched(executor, std::move(out))),
      err_(watched(executor, std::move(err))),
      alarm_(executor) {}

Jail::~Jail() { kill(); }

void Jail::born(UniqueFd pidfd) {
  pidfd_ = std::move(pidfd);
  init_pid_ = pid_of(pidfd_);
}

void Jail::kill() {
  if (pidfd_) ::syscall(SYS_pidfd_send_signal, pidfd_.get(), SIGKILL, nullptr, 0);
}

Task<> Jail::ready() {
  std::optional<sandbox::Message> message;
  if (!prepare_.warm) {
    Descriptor guest = watched(init_.get_executor(), std::move(guest_));
    message = co_await receive(guest);
    guest_.reset(guest.release());
  }
  // The init reports for a warm guest, and reports failures of both kinds.
  if (!message) message = co_await receive(init_);
  expect_no_failure(message, "cannot make a jail");
  if (!sandbox::decode<sandbox::Ready>(message->bytes)) {
    throw unavailable("cannot make a jail: it ended before it was ready");
  }
}

Task<Execution> Jail::run(Command command, PipeEnds pipes, std::vector<std::string> environment,
                          std::shared_ptr<sandbox::Group> group, SealedFiles& files) {
  const Limits& limits = command.limits;
  // A file that is complete before the program starts: no amount of input, read or unread, can
  // block anything.
  if (!pipes.input) co_await fill_and_seal(input_.get(), command.input);
  Contents contents;
  for (std::size_t i = 0; i < command.files.size() && contents.size() < most_descriptors; ++i) {
    const Blob& blob = command.files[i].contents;
    if (contents_of(blob).size() <= largest_in_frame) continue;
    auto file = co_await files.of(blob);
    contents[i] = std::move(file);
  }
  co_await adjust(limits, !group);
  if (!command.keep.empty())
    tell_init(sandbox::encode(sandbox::Collect{command.keep, limits.files}));
  if (group) {
    group->begin();
    bool enough = group->limit(limits.memory, limits.processes);
    if (!enough && prepare_.warm) throw NeverStarted{"its interpreter takes more memory"};
    if (!enough) co_return out_of_memory(*group);
  }
  if (command.terminal && !pipes.output && !prepare_.warm) use_terminal(pipes);
  Supervision supervision(*this, command, group.get(), pipes);
  co_await start(command, pipes, std::move(environment), group != nullptr, contents);
  co_return co_await supervision.run();
}

// Gives the program a terminal in place of the pipe for its output, if there is one.
void Jail::use_terminal(PipeEnds& pipes) {
  std::optional<Terminal> terminal = open_terminal();
  if (!terminal) return;
  out_ = watched(init_.get_executor(), std::move(terminal->ours));
  pipes.output = std::make_shared<UniqueFd>(std::move(terminal->theirs));
}

// Tells init only what differs. Waits for its answer when the program must not start before.
Task<> Jail::adjust(const Limits& limits, bool watch) {
  bool other_folders =
      limits.files != prepare_.folders.bytes || limits.file_count != prepare_.folders.files;
  if (!other_folders && !watch) co_return;
  sandbox::Adjust adjust{.folders = {limits.files, limits.file_count}};
  if (watch) {
    adjust.memory = limits.memory;
    adjust.cpu_microseconds =
        static_cast<std::uint64_t>(std::chrono::microseconds(limits.cpu_time).count());
    adjust.processes = limits.processes;
  }
  tell_init(sandbox::encode(adjust));
  if (!other_folders) co_return;
  std::optional<sandbox::Message> answer = co_await receive(init_);
  if (!answer) throw NeverStarted{"its init is gone"};
  expect_no_failure(answer, "cannot set the limits of a jail");
}

void Jail::tell_init(const std::string& frame) {
  if (!sandbox::send_message(init_.native_handle(), frame)) throw NeverStarted{"its init is gone"};
}

Task<> Jail::start(const Command& command, const PipeEnds& pipes,
                   std::vector<std::string> environment, bool grouped, const Contents& contents) {
  auto processes = grouped ? Processes::grouped : Processes::limited;
  sandbox::Start start{.argv = command.argv,
                       .environment = std::move(environment),
                       .limits = process_limits_of(command.limits, processes)};
  if (!grouped) start.limits.processes += processes_of_same_user_;
  start.input_pipe = pipes.input != nullptr;
  start.output_pipe = pipes.output != nullptr;
  std::vector<int> fds = given(pipes);
  for (const auto& [number, file] : contents) fds.push_back(file->get());
  Bytes in_frame = 0;
  for (std::size_t i = 0; i < command.files.size(); ++i)
    if (!contents.contains(i)) in_frame += contents_of(command.files[i].contents).size();
  int to = prepare_.warm ? init_.native_handle() : guest_.get();
  bool sent = co_await off_loop(in_frame, [&] {
    for (std::size_t i = 0; i < command.files.size(); ++i) {
      const File& file = command.files[i];
      bool apart = contents.contains(i);
      start.files.push_back(
          {file.name, apart ? "" : contents_of(file.contents), file.executable, apart});
    }
    return sandbox::send_message(to, sandbox::encode(start), fds);
  });
  if (!sent) throw NeverStarted{prepare_.warm ? "its init is gone" : "its guest is gone"};
  // While we hold a copy of a pipe's end, nobody sees it closed.
  for (const auto& end : {pipes.input, pipes.output}) {
    if (end) end->reset();
  }
}

std::vector<int> Jail::given(const PipeEnds& pipes) const {
  if (owner_ != ::geteuid()) {
    give_pipe(pipes.input, same);
    give_pipe(pipes.output, owner_);
  }
  std::vector<int> fds;
  for (const auto& end : {pipes.input, pipes.output}) {
    if (end) fds.push_back(end->get());
  }
  return fds;
}

LastWords Jail::last_words_of_guest() {
  LastWords words;
  while (guest_) {
    auto message = sandbox::receive_message(guest_.get(), sandbox::Wait::none);
    if (!message) break;
    if (sandbox::decode<sandbox::Begun>(message->bytes)) words.begun = true;
    if (auto failed = sandbox::decode<sandbox::Failed>(message->bytes)) words.failed = failed;
  }
  return words;
}

sandbox::ProcessLimits process_limits_of(const Limits& limits, Processes processes) {
  using std::chrono::seconds;
  auto cpu = std::chrono::ceil<seconds>(limits.cpu_time) + seconds(1);
  return {.cpu_seconds = static_cast<std::uint64_t>(cpu.count()),
          .file_size = limits.files,
          .stack = stack_within(limits.memory),
          .processes = processes == Processes::grouped ? 0 : limits.processes};
}

}  // namespace codevault
