#pragma once

#include <sys/types.h>

#include <chrono>
#include <map>
#include <string_view>

namespace codevault {

// What a thread has got of the processors, and how long it was ready to run and had none.
struct ProcessorTime {
  std::chrono::nanoseconds had{};
  std::chrono::nanoseconds waited{};
};

// Reads the text of /proc/TID/schedstat; zero for anything else.
ProcessorTime parse_schedstat(std::string_view text);

// Adds up the ProcessorTime of all processes below an init, dead ones included, as far as somebody
// looked while they lived. Never counts more than a second a second. A kernel that does not list a
// process's children (CONFIG_PROC_CHILDREN) or has no schedstat makes it zero.
class ProcessorBooks {
 public:
  using Clock = std::chrono::steady_clock;

  // From here on the processes below `init`, a child namespace's, are looked at.
  void open(pid_t init, Clock::time_point now);
  // Looks again. Takes microseconds for each thread, and looks at no more than a thousand.
  void look(Clock::time_point now);

  // How long the program was ready to run and had no processor.
  std::chrono::nanoseconds waited() const { return waited_; }
  // How long it ran or was ready to.
  std::chrono::nanoseconds worked() const { return worked_; }

 private:
  pid_t init_ = -1;
  Clock::time_point last_{};
  std::map<pid_t, ProcessorTime> threads_;  // as they were at the last look
  std::chrono::nanoseconds waited_{};
  std::chrono::nanoseconds worked_{};
};

}  // namespace codevault
