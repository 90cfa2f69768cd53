#include "sandbox/watch.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace codevault::sandbox {
namespace {

struct Sum {
  std::uint64_t cpu_ticks = 0;
  std::uint64_t pages = 0;
  std::uint64_t threads = 0;
  std::uint64_t page_tables = 0;  // bytes
  std::vector<std::string> processes;
};

std::string contents_of(const std::string& path) {
  UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  char buffer[4096];
  ssize_t size = file ? ::read(file.get(), buffer, sizeof buffer) : 0;
  return std::string(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
}

// The number of bytes that `text` gives in KiB after `name`; 0 when it does not.
std::uint64_t bytes_after(const std::string& text, std::string_view name) {
  std::size_t line = text.find(name);
  if (line == std::string::npos) return 0;
  return std::strtoull(text.c_str() + line + name.size(), nullptr, 10) * 1024;
}

// Page tables are not among the resident pages. They are at most one 512th of the space.
constexpr std::uint64_t space_with_much_of_them = 2ULL << 30;

// Adds one /proc/PID/stat. The name in it is in parentheses and may hold anything.
void add_process(Sum& sum, const std::string& process) {
  std::string stat = contents_of("/proc/" + process + "/stat");
  std::size_t name_end = stat.rfind(')');
  if (name_end == std::string::npos) return;
  std::uint64_t fields[22] = {};  // from the third on: state is fields[0]
  const char* at = stat.c_str() + name_end + 1;
  for (std::uint64_t& field : fields) {
    at += std::strspn(at, " ");
    field = std::strtoull(at, nullptr, 10);
    at += std::strcspn(at, " ");
  }
  sum.cpu_ticks += fields[11] + fields[12] + fields[13] + fields[14];  // own and waited-for
  sum.threads += fields[17];
  sum.pages += fields[21];
  if (fields[20] > space_with_much_of_them) {
    sum.page_tables += bytes_after(contents_of("/proc/" + process + "/status"), "\nVmPTE:");
  }
}

Sum look_at_all() {
  Sum sum;
  std::unique_ptr<DIR, int (*)(DIR*)> proc(::opendir("/proc"), ::closedir);
  if (!proc) return sum;
  while (const dirent* entry = ::readdir(proc.get())) {
    std::string name = entry->d_name;
    if (name.find_first_not_of("0123456789") != std::string::npos || name == "1") continue;
    add_process(sum, name);
    sum.processes.push_back(name);
  }
  return sum;
}

// Counts memory that processes share once. Slow, so used only when the quick sum exceeds the limit.
std::uint64_t proportional_memory_of(const std::vector<std::string>& processes) {
  std::uint64_t bytes = 0;
  for (const std::string& process : processes) {
    bytes += bytes_after(contents_of("/proc/" + process + "/smaps_rollup"), "\nPss:");
  }
  return bytes;
}

std::uint64_t cpu_microseconds_of(const Sum& sum) {
  static const auto ticks = static_cast<std::uint64_t>(::sysconf(_SC_CLK_TCK));
  return sum.cpu_ticks * (1'000'000 / ticks) + cpu_microseconds_of_the_dead();
}

}  // namespace

void Watch::begin() { cpu_before_ = cpu_microseconds_of(look_at_all()); }

std::optional<Ended::Cause> Watch::look() {
  static const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
  Sum sum = look_at_all();
  std::uint64_t apart = folders_.used_bytes() + sum.page_tables;
  std::uint64_t memory = sum.pages * page + apart;
  if (limits_.memory != 0 && memory > limits_.memory) {
    memory = proportional_memory_of(sum.processes) + apart;
  }
  peak_memory_ = std::max(peak_memory_, memory);
  full_ = full_ || (limits_.processes != 0 && sum.threads >= limits_.processes);
  if (limits_.memory != 0 && memory > limits_.memory) return Ended::Cause::memory;

  std::uint64_t cpu = cpu_microseconds_of(sum) - cpu_before_;
  if (limits_.cpu_microseconds != 0 && cpu > limits_.cpu_microseconds) {
    return Ended::Cause::cpu_time;
  }
  return {};
}

int Pace::wait(Clock::time_point now) const {
  using std::chrono::milliseconds;
  auto left = std::chrono::ceil<milliseconds>(next_ - now);
  return static_cast<int>(std::max(left, milliseconds(0)).count());
}

bool Pace::due(Clock::time_point now) {
  if (now < next_) return false;
  next_ = now + interval;
  return true;
}

std::uint64_t cpu_microseconds_of_the_dead() {
  rusage usage{};
  ::getrusage(RUSAGE_CHILDREN, &usage);
  auto microseconds = [](const timeval& time) {
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000 +
           static_cast<std::uint64_t>(time.tv_usec);
  };
  return microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
}

std::uint64_t peak_memory_of_the_dead() {
  rusage usage{};
  ::getrusage(RUSAGE_CHILDREN, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

}  // namespace codevault::sandbox
