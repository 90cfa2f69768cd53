#pragma once

#include <chrono>
#include <functional>

#include "base/task.hpp"

namespace codevault {

using TellDelay = std::function<void(std::chrono::microseconds)>;

// Measures how long the thread of an event loop serves nobody: the longest time for which a
// handler, or several in a row, hold it, computing or asleep. Time in which the thread is ready to
// run and has no CPU does not count, so that a busy machine is not taken for a busy loop. Calls
// `tell` every few milliseconds with the time for which the loop, on which this runs, served nobody
// until then. Ends only when cancelled.
Task<> watch_loop(TellDelay tell);

}  // namespace codevault
