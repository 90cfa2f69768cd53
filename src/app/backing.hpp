#pragma once

#include <memory>

#include "app/settings.hpp"
#include "base/task.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

// Opens the queue and the store that the settings choose.
namespace codevault {

// In Redis if redis_url is set, else in a file that one process alone may use. `slots`: the number
// of jobs that this process works on at once, 0 if it takes none. `watches`: whether it watches
// jobs.
std::unique_ptr<JobQueue> open_queue(asio::any_io_executor executor, const Settings& settings,
                                     unsigned slots, bool watches);

// Whether jobs can be added, where counting them does not tell: Redis may be full, or only to be
// read. Throws Error{unavailable} with what is wrong.
Task<> prove_writable(JobQueue& queue);

// Tells the queue that this process takes no more jobs and is about to end.
Task<> leave(JobQueue& queue);

// One file in the data folder, for all processes of this machine. Creates the folder.
std::unique_ptr<Stores> open_stores(const Settings& settings);

}  // namespace codevault
