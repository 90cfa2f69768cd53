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
#include "base/pipe.hpp"
#include "executors/supervision.hpp"

namespace codevault {
namespace {

constexpr uid_t same = static_cast<uid_t>(-1);

Pipe pipe_of(uid_t owner) {
  Pipe pipe = make_pipe();
  check(::fchown(pipe.write.get(), owner, same), "fchown");
  return pipe;
}

// A guest may reopen the end that it has (/dev/stdin), and not the other: who reads from a pipe
// between two guests is its owner, who writes is its group.
void give_pipe(const std::shared_ptr<UniqueFd>& end, uid_t user, gid_t group) {
  if (!end) return;
  check(::fchmod(end->get(), S_IRUSR | S_IWGRP), "fchmod");
  check(::fchown(end->get(), user, group), "fchown");
}

// Larger files travel beside a frame: in it they would be copied at every step.
constexpr std::size_t largest_in_frame = 16 * 1024;
constexpr std::size_t most_descriptors = 64;

// What comes of a program that could not be held to its limit even before it ran.
Execution out_of_memory(sandbox::Group& group) {
  return {.end = Execution::End::memory, .peak_memory = group.usage().peak_memory};
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
  // The init speaks for a warm guest, and of what keeps any from coming to life.
  if (!message) message = co_await receive(init_);
  expect_no_failure(message, "cannot make a jail");
  if (!sandbox::decode<sandbox::Ready>(message->bytes)) {
    throw unavailable("cannot make a jail: it ended before it was ready");
  }
}

Task<Execution> Jail::run(Command command, std::vector<std::string> environment,
                          std::shared_ptr<sandbox::Group> group, SealedFiles& files) {
  const Limits& limits = command.limits;
  if (!command.input_pipe) fill_input(command.input);
  co_await adjust(limits, !group);
  if (!command.keep.empty())
    tell_init(sandbox::encode(sandbox::Collect{command.keep, limits.files}));
  if (group) {
    group->begin();
    bool enough = group->limit(limits.memory, limits.processes);
    if (!enough && prepare_.warm) throw NeverStarted{"its interpreter takes more memory"};
    if (!enough) co_return out_of_memory(*group);
  }
  Supervision supervision(*this, command, group.get());
  start(command, std::move(environment), group != nullptr, files);
  co_return co_await supervision.run();
}

// Init is told only what is not so already. Its answer is awaited when the program must not start
// before.
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

// What the program reads is a file that is complete before it starts, so no amount of input, read
// or unread, can block anybody; and sealed, so it stays what it is.
void Jail::fill_input(const Blob& input) {
  const std::string& bytes = contents_of(input);
  for (std::size_t done = 0; done < bytes.size();) {
    ssize_t put =
        ::pwrite(input_.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (put < 0 && errno == EINTR) continue;
    done += static_cast<std::size_t>(check(put, "write the input"));
  }
  constexpr int seals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;
  check(::fcntl(input_.get(), F_ADD_SEALS, seals), "seal the input");
}

void Jail::start(const Command& command, std::vector<std::string> environment, bool grouped,
                 SealedFiles& files) {
  auto processes = grouped ? Processes::grouped : Processes::limited;
  sandbox::Start start{.argv = command.argv,
                       .environment = std::move(environment),
                       .limits = process_limits_of(command.limits, processes)};
  if (!grouped) start.limits.processes += processes_of_same_user_;
  std::vector<std::shared_ptr<const UniqueFd>> contents;
  for (const File& file : command.files) {
    const std::string& bytes = contents_of(file.contents);
    bool large = bytes.size() > largest_in_frame && contents.size() < most_descriptors;
    if (large) contents.push_back(files.of(file.contents));
    start.files.push_back({file.name, large ? "" : bytes, file.executable, large});
  }
  start.input_pipe = command.input_pipe != nullptr;
  start.output_pipe = command.output_pipe != nullptr;
  std::vector<int> fds = pipes_of(command);
  for (const auto& file : contents) fds.push_back(file->get());
  int to = prepare_.warm ? init_.native_handle() : guest_.get();
  if (!sandbox::send_message(to, sandbox::encode(start), fds)) {
    throw NeverStarted{prepare_.warm ? "its init is gone" : "its guest is gone"};
  }
  // While we held a copy of a pipe's end, nobody would see it closed.
  for (const auto& end : {command.input_pipe, command.output_pipe}) {
    if (end) end->reset();
  }
}

std::vector<int> Jail::pipes_of(const Command& command) const {
  if (owner_ != ::geteuid()) {
    give_pipe(command.input_pipe, owner_, same);
    give_pipe(command.output_pipe, same, owner_);
  }
  std::vector<int> pipes;
  for (const auto& end : {command.input_pipe, command.output_pipe}) {
    if (end) pipes.push_back(end->get());
  }
  return pipes;
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
  // Endless recursion shall hit the stack's end before the memory's.
  Bytes stack = std::clamp<Bytes>(limits.memory / 2, 8_MiB, 1_GiB);
  return {.cpu_seconds = static_cast<std::uint64_t>(cpu.count()),
          .file_size = limits.files,
          .stack = stack,
          .processes = processes == Processes::grouped ? 0 : limits.processes};
}

}  // namespace codevault
