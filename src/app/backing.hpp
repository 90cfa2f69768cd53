#pragma once

#include <memory>

#include "app/settings.hpp"
#include "base/task.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

// Where the queue and the record of what was done are kept, by the settings.
namespace codevault {

// In Redis when there is a redis_url, else in a file that one process alone may use. `slots` is how
// many jobs this process works on at once; 0 for one that takes none. `watches` is whether it
// watches jobs.
std::unique_ptr<JobQueue> open_queue(asio::any_io_executor executor, const Settings& settings,
                                     unsigned slots, bool watches);

// Whether jobs can be added, where counting them does not tell: Redis may be full, or only to be
// read. Throws Error{unavailable} with what is wrong.
Task<> prove_writable(JobQueue& queue);

// Tells the queue that this process takes no more jobs and is about to end.
Task<> leave(JobQueue& queue);

std::unique_ptr<Stores> open_stores(const Settings& settings);

}  // namespace codevault
