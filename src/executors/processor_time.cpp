#include "executors/processor_time.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace codevault {
namespace {

constexpr std::size_t most_threads = 1000;

std::string contents_of(const std::string& path) {
  UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  char buffer[4096];
  ssize_t size = file ? ::read(file.get(), buffer, sizeof buffer) : 0;
  return std::string(buffer, size > 0 ? static_cast<std::size_t>(size) : 0);
}

std::vector<std::int64_t> numbers_in(std::string_view text) {
  std::vector<std::int64_t> numbers;
  for (std::string_view word : split(text, ' ', EmptyParts::dropped)) {
    std::int64_t number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    numbers.push_back(number);
  }
  return numbers;
}

std::vector<pid_t> threads_of(pid_t process) {
  std::vector<pid_t> threads;
  std::string path = "/proc/" + std::to_string(process) + "/task";
  std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
  if (!folder) return threads;
  while (const dirent* entry = ::readdir(folder.get())) {
    pid_t thread = std::atoi(entry->d_name);  // zero for "." and ".."
    if (thread > 0) threads.push_back(thread);
  }
  return threads;
}

}  // namespace

ProcessorTime parse_schedstat(std::string_view text) {
  std::vector<std::int64_t> numbers = numbers_in(text);
  if (numbers.size() < 3) return {};
  return {std::chrono::nanoseconds(numbers[0]), std::chrono::nanoseconds(numbers[1])};
}

void ProcessorBooks::open(pid_t init, Clock::time_point now) {
  init_ = init;
  last_ = now;
}

void ProcessorBooks::look(Clock::time_point now) {
  if (init_ < 0) return;
  std::chrono::nanoseconds had{};
  std::chrono::nanoseconds waited{};
  std::map<pid_t, ProcessorTime> threads;
  std::vector<pid_t> processes{init_};
  for (std::size_t i = 0; i < processes.size() && threads.size() < most_threads; ++i) {
    for (pid_t thread : threads_of(processes[i])) {
      std::string folder =
          "/proc/" + std::to_string(processes[i]) + "/task/" + std::to_string(thread);
      for (std::int64_t child : numbers_in(contents_of(folder + "/children"))) {
        if (child > 0) processes.push_back(static_cast<pid_t>(child));
      }
      if (i == 0) continue;  // the init is ours
      ProcessorTime time = parse_schedstat(contents_of(folder + "/schedstat"));
      const ProcessorTime& before = threads_[thread];
      had += std::max(time.had - before.had, {});
      waited += std::max(time.waited - before.waited, {});
      threads[thread] = time;
    }
  }
  const std::chrono::nanoseconds passed = now - last_;
  waited_ += std::min(waited, passed);
  worked_ += std::min(had + waited, passed);
  threads_ = std::move(threads);
  last_ = now;
}

}  // namespace codevault
