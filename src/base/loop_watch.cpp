#include "base/loop_watch.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "base/unique_fd.hpp"

namespace codevault {
namespace {

using namespace std::chrono_literals;

constexpr auto pace = 10ms;

// How long the calling thread has waited for a CPU in its life; 0 where the kernel does not say.
class RunQueue {
 public:
  std::chrono::nanoseconds waited() const {
    char text[128] = {};
    unsigned long long computed = 0;
    unsigned long long waited = 0;
    if (::pread(file_.get(), text, sizeof text - 1, 0) <= 0) return 0ns;
    if (std::sscanf(text, "%llu %llu", &computed, &waited) != 2) return 0ns;
    return std::chrono::nanoseconds(waited);
  }

 private:
  UniqueFd file_{::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)};
};

}  // namespace

Task<> watch_loop(TellDelay tell) {
  RunQueue run_queue;
  auto waited_before = run_queue.waited();
  for (;;) {
    auto due = Timer::clock_type::now() + pace;
    co_await sleep_for(pace);
    auto late = Timer::clock_type::now() - due;
    auto waited = run_queue.waited();
    late -= waited - std::exchange(waited_before, waited);
    tell(std::max(std::chrono::duration_cast<std::chrono::microseconds>(late), 0us));
  }
}

}  // namespace codevault
