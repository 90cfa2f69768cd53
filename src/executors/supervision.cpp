#include "executors/supervision.hpp"

#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <thread>

#include "base/off_loop.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;
using End = Execution::End;

constexpr auto patience_with_init = 2s;
constexpr auto longest_pause = 500ms;  // the clock has to see processes before they end

// Files to bring back are read off the loop in the end; small ones, and those for which too many
// descriptors would be held until then, at once.
constexpr Bytes small_file = 4_KiB;
constexpr std::size_t most_held = 256;

// Shared by all runs of this thread: its contents are not kept across a wait.
thread_local char buffer[64 * 1024];

}  // namespace

Supervision::Supervision(Jail& jail, Command command, sandbox::Group* group, const PipeEnds& pipes)
    : jail_(jail),
      command_(std::move(command)),
      group_(group),
      started_(Clock::now()),
      clock_(started_, command_.limits.wall_time, pipes.own, pipes.partner),
      timer_(jail.init_.get_executor()) {
  pipes.own->open(jail.init_pid_, started_);
}

Task<Execution> Supervision::run() {
  using namespace asio::experimental::awaitable_operators;
  co_await (take_output(Stream::out) && take_output(Stream::err) && hear_init() && hear_alarm() &&
            keep_time());
  Execution execution = conclusion();
  execution.kept = co_await kept_files();
  co_return execution;
}

Task<> Supervision::take_output(Stream stream) {
  Descriptor& pipe = stream == Stream::out ? jail_.out_ : jail_.err_;
  for (;;) {
    co_await readable(pipe);  // each time: a program that never stops writing shall not hold us up
    ssize_t size = ::read(pipe.native_handle(), buffer, sizeof buffer);
    if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR)) co_return;
    if (size > 0) take(stream, {buffer, static_cast<std::size_t>(size)});
  }
}

void Supervision::take(Stream stream, std::string_view bytes) {
  bool out = stream == Stream::out;
  std::string& text = out ? execution_.out : execution_.err;
  (out ? execution_.out_bytes : execution_.err_bytes) += bytes.size();
  std::string_view fits = bytes.substr(0, command_.limits.output - text.size());
  text += fits;
  if (command_.live && !fits.empty()) command_.live(stream, fits);
  if (fits.size() == bytes.size()) return;
  (out ? execution_.out_truncated : execution_.err_truncated) = true;
  stop(End::output);
}

Task<> Supervision::hear_init() {
  while (!ended_ && !failed_) {
    std::optional<sandbox::Message> message = co_await receive(jail_.init_);
    if (!message) break;
    hear(std::move(*message));
  }
  finish();
}

void Supervision::hear(sandbox::Message message) {
  if (auto ended = sandbox::decode<sandbox::Ended>(message.bytes)) {
    ended_ = ended;
  } else if (auto failed = sandbox::decode<sandbox::Failed>(message.bytes)) {
    failed_ = std::move(failed);
  } else if (sandbox::decode<sandbox::Begun>(message.bytes)) {
    begun_ = true;
  } else if (auto kept = sandbox::decode<sandbox::Kept>(message.bytes)) {
    keep(std::move(kept->files), std::move(message.fds));
  }
}

// Init has opened these files by its own rules; here only the descriptors count, no name is
// resolved.
void Supervision::keep(std::vector<sandbox::KeptFile> files, std::vector<UniqueFd> fds) {
  for (std::size_t i = 0; i < std::min(files.size(), fds.size()); ++i) {
    struct stat facts {};
    if (::fstat(fds[i].get(), &facts) < 0 || !S_ISREG(facts.st_mode)) continue;
    auto size = static_cast<Bytes>(facts.st_size);
    if (size > command_.limits.files - kept_bytes_) continue;
    kept_bytes_ += size;
    kept_.push_back({std::move(files[i]), std::move(fds[i]), nullptr});
    if (size > small_file && ++held_ <= most_held) continue;
    kept_.back().read();
  }
}

void Supervision::KeptFile::read() {
  std::optional<std::string> bytes = sandbox::read_whole(fd.get());
  if (bytes) contents = make_blob(std::move(*bytes));
  fd.reset();
}

Task<std::vector<File>> Supervision::kept_files() {
  co_await off_loop(held_ == 0 ? 0 : kept_bytes_, [this] {
    for (KeptFile& kept : kept_) {
      if (kept.fd) kept.read();
    }
  });
  std::vector<File> files;
  for (KeptFile& kept : kept_) {
    if (kept.contents) files.push_back({kept.file.name, kept.contents, kept.file.executable});
  }
  co_return files;
}

// The alarm rings when the kernel looks for a process to kill; the record of it follows.
Task<> Supervision::hear_alarm() {
  Descriptor& alarm = jail_.alarm_;
  while (!over_ && alarm.is_open()) {
    std::uint64_t count = 0;
    bool rang = ::read(alarm.native_handle(), &count, sizeof count) > 0;
    for (int look = 0; rang && look < 20 && !over_ && !memory_ran_out(); ++look) {
      co_await sleep_for(1ms);
    }
    if (rang && memory_ran_out()) stop(End::memory);
    if (over_) co_return;
    Woken woken = co_await readable(alarm);
    if (woken == Woken::cancelled) co_return;
  }
}

Task<> Supervision::keep_time() {
  for (auto now = started_; !over_; now = Clock::now()) {
    timer_.expires_at(next_look(now));
    co_await passed(timer_);
    if (over_) co_return;
    now = Clock::now();
    if (patience_ && now >= *patience_) {
      jail_.kill();
      patience_ = now + patience_with_init;
    } else if (clock_.has_run_out(now)) {
      stop(End::wall_time);
    } else if (group_ && group_->usage().cpu_time > command_.limits.cpu_time) {
      stop(End::cpu_time);
    }
  }
}

// No program can use up its CPU time sooner than all cores together allow, so there is no earlier
// look.
Supervision::Clock::time_point Supervision::next_look(Clock::time_point now) {
  if (patience_) return *patience_;
  auto deadline = std::max(clock_.deadline(), now + 1ms);
  if (!group_) return std::min(deadline, now + longest_pause);
  static const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  auto used = now == started_ ? 0us : group_->usage().cpu_time;
  auto left = command_.limits.cpu_time - used;
  auto earliest = now + std::max<Clock::duration>(left / cores, 5ms);
  return std::min({deadline, earliest, now + longest_pause});
}

bool Supervision::memory_ran_out() const { return group_ && group_->usage().oom_kills > 0; }

void Supervision::stop(End why) {
  if (stopped_for_) return;
  stopped_for_ = why;
  patience_ = Clock::now() + patience_with_init;
  sandbox::send_message(jail_.init_.native_handle(), sandbox::encode(sandbox::Stop{}));
  timer_.cancel();  // from now on it watches our patience
}

void Supervision::finish() {
  over_ = true;
  ended_at_ = Clock::now();
  timer_.cancel();
  boost::system::error_code ignored;
  if (jail_.alarm_.is_open()) jail_.alarm_.cancel(ignored);
}

// The program never ran. If it is of the guest's own making, that is an outcome, told as a shell
// does; a toolchain that is missing is our error.
void Supervision::explain(Evidence& evidence) {
  std::string reason = std::strerror(failed_->error);
  if (failed_->step != "exec") {
    throw unavailable("the jail broke: " + failed_->step + ": " + reason);
  }
  const std::string& program = command_.argv.front();
  if (program.find('/') == std::string::npos) {
    throw unavailable("'" + program + "' cannot be run on this host: " + reason);
  }
  evidence.wait_status = W_EXITCODE(failed_->error == ENOENT ? 127 : 126, 0);
  take(Stream::err, program + ": " + reason + "\n");
}

Execution Supervision::conclusion() {
  execution_.wall_time =
      std::chrono::duration_cast<std::chrono::microseconds>(ended_at_ - started_);
  execution_.clock_time = clock_.reading(ended_at_);
  if (stopped_for_ == End::wall_time && clock_.starved()) {
    throw unavailable("the host had no processor for a program");
  }
  Evidence evidence{.stopped_for = stopped_for_};
  if (ended_) add_words_of_init(evidence);
  if (group_) add_records_of_group(evidence);
  hear_guest();
  if (failed_ && failed_->error == ENOMEM) evidence.memory_ran_out = true;
  bool limited = stopped_for_ || evidence.memory_ran_out || evidence.cpu_ran_out;
  if (!limited && !failed_ && !begun_) throw NeverStarted{"its processes were killed from outside"};
  if (!limited && !failed_ && !ended_) {
    throw unavailable("the jail broke: its processes were killed from outside");
  }
  if (failed_ && !limited) explain(evidence);
  conclude(execution_, evidence, command_.limits);
  return std::move(execution_);
}

void Supervision::add_words_of_init(Evidence& evidence) {
  evidence.wait_status = static_cast<int>(ended_->wait_status);
  evidence.memory_ran_out = ended_->cause == sandbox::Ended::Cause::memory;
  evidence.cpu_ran_out = ended_->cause == sandbox::Ended::Cause::cpu_time;
  evidence.refused_process = ended_->full;
  if (ended_->unheard) begun_ = false;
  execution_.cpu_time = std::chrono::microseconds(ended_->cpu_microseconds);
  execution_.peak_memory = ended_->peak_memory;
}

// A guest can report a failure only before it becomes the program.
void Supervision::hear_guest() {
  LastWords words = jail_.last_words_of_guest();
  begun_ = begun_ || words.begun;
  if (!failed_) failed_ = std::move(words.failed);
}

void Supervision::add_records_of_group(Evidence& evidence) {
  sandbox::GroupUsage usage = group_->usage();
  execution_.cpu_time = usage.cpu_time;
  if (usage.peak_memory > 0) execution_.peak_memory = usage.peak_memory;
  evidence.memory_ran_out = evidence.memory_ran_out || usage.oom_kills > 0;
  evidence.refused_process = usage.refused_processes > 0;
}

}  // namespace codevault
