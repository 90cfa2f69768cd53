#include "throughput.hpp"

#include <atomic>
#include <thread>
#include <vector>

#include "base/check.hpp"

namespace codevault::bench {

OnCores::OnCores(unsigned cores) {
  check(::sched_getaffinity(0, sizeof before_, &before_), "sched_getaffinity");
  cpu_set_t few;
  CPU_ZERO(&few);
  for (int core = 0; core < CPU_SETSIZE && cores > 0; ++core) {
    if (!CPU_ISSET(core, &before_)) continue;
    CPU_SET(core, &few);
    --cores;
  }
  check(::sched_setaffinity(0, sizeof few, &few), "sched_setaffinity");
}

OnCores::~OnCores() { ::sched_setaffinity(0, sizeof before_, &before_); }

double rate_of(unsigned threads, std::chrono::milliseconds period,
               const std::function<void()>& once) {
  using Clock = std::chrono::steady_clock;
  once();
  std::atomic<unsigned> done = 0;
  auto started = Clock::now();
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < threads; ++i) {
    workers.emplace_back([&] {
      while (Clock::now() - started < period) {
        once();
        ++done;
      }
    });
  }
  workers.clear();
  std::chrono::duration<double> took = Clock::now() - started;
  return done / took.count();
}

}  // namespace codevault::bench
