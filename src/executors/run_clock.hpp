#pragma once

#include <chrono>
#include <memory>

#include "executors/processor_time.hpp"

namespace codevault {

// The clock by which a run's wall time is limited. It stands while the program is ready to run and
// has no processor, and while the program that it talks to works. It does not stand for ever: a
// program that waited a minute for a processor has been starved.
class RunClock {
 public:
  using Clock = ProcessorBooks::Clock;

  // `partner` may be null.
  RunClock(Clock::time_point started, std::chrono::milliseconds limit,
           std::shared_ptr<ProcessorBooks> own, std::shared_ptr<ProcessorBooks> partner);

  // When the limit is reached, unless the clock stands meanwhile.
  Clock::time_point deadline() const { return started_ + limit_ + stood(); }
  // Looks at the processes where that is due, and returns whether the deadline has passed.
  bool has_run_out(Clock::time_point now);
  // Whether it ran out while the program waited for a processor more than we have patience for.
  bool starved() const;
  // What the clock shows.
  std::chrono::microseconds reading(Clock::time_point now) const;

 private:
  Clock::duration stood() const;

  Clock::time_point started_;
  std::chrono::milliseconds limit_;
  std::shared_ptr<ProcessorBooks> own_;
  std::shared_ptr<ProcessorBooks> partner_;
  Clock::time_point next_look_;
};

}  // namespace codevault
