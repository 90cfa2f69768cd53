#include "base/loop_watch.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
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

struct LoopWatch::State {
  Timer timer;
  Tell tell;
  bool over = false;
};

LoopWatch::LoopWatch(const asio::any_io_executor& loop, Tell tell)
    : state_(std::make_shared<State>(State{Timer(loop), std::move(tell)})) {
  spawn(loop, "the watch on the loop", look_again_and_again(state_));
}

LoopWatch::~LoopWatch() {
  state_->over = true;
  state_->timer.cancel();
}

Task<> LoopWatch::look_again_and_again(std::shared_ptr<State> state) {
  RunQueue run_queue;
  auto waited_before = run_queue.waited();
  while (!state->over) {
    auto due = Timer::clock_type::now() + pace;
    state->timer.expires_at(due);
    boost::system::error_code cancelled;
    co_await state->timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    auto late = Timer::clock_type::now() - due;
    auto waited = run_queue.waited();
    late -= waited - std::exchange(waited_before, waited);
    if (cancelled || state->over) continue;
    state->tell(std::max(std::chrono::duration_cast<std::chrono::microseconds>(late), 0us));
  }
}

}  // namespace codevault
