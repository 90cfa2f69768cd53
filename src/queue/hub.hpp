#pragma once

#include <deque>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// Tells those who watch a job what happens to it, and keeps what happened for those who come late.
// For one thread.
class Hub {
 public:
  Hub(asio::any_io_executor executor, Bytes replay)
      : executor_(std::move(executor)), replay_(replay) {}

  // A job that is not over: only such a one can be watched with any effect.
  void open(const std::string& id) { channels_[id]; }
  void tell(const std::string& id, JobEvent event);
  // Tells the end of a job, and forgets it.
  void finish(const std::string& id, JobEvent event);
  std::unique_ptr<JobWatch> watch(std::string id);

 private:
  class Watch;
  struct Channel {
    std::deque<JobEvent> past;
    Bytes past_output = 0;
    std::vector<std::weak_ptr<class Listener>> listeners;
  };

  void deliver(Channel& channel, const JobEvent& event);

  asio::any_io_executor executor_;
  Bytes replay_;
  std::map<std::string, Channel> channels_;
};

}  // namespace codevault
