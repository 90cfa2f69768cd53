#pragma once

#include <memory>

#include "app/settings.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

// Opens the queue and the store that the settings choose.
namespace codevault {

// In Redis if redis_url is set, else in a file that one process alone may use. `slots`: the number
// of jobs that this process works on at once, 0 if it takes none. `watches`: whether it watches
// jobs.
std::unique_ptr<JobQueue> open_queue(asio::any_io_executor executor, const Settings& settings,
                                     unsigned slots, bool watches);

// One file in the data folder, for all processes of this machine. Creates the folder.
std::unique_ptr<Stores> open_stores(const Settings& settings);

}  // namespace codevault
