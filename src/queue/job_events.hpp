#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// Tells watchers what happens to jobs. Keeps what was told of a job from its beginning to its end,
// so that late watchers miss nothing. Any thread may call it.
class JobEvents {
 public:
  struct Limits {
    Bytes replay = 64_KiB;    // output kept of each job; the oldest goes first
    Bytes backlog = 256_KiB;  // output that one watcher may be behind; the oldest goes first
  };

  explicit JobEvents(Limits limits);
  // Ends every watch: those who wait hear operation_aborted.
  ~JobEvents();

  // Likewise; events that come later are not told.
  void close();

  // Begins with what was told since the job became active, if it is.
  std::unique_ptr<JobWatch> watch(std::string id);

  // The watched jobs.
  std::vector<std::string> watched() const;
  bool is_watched() const;  // any of them

  // A worker begins with the job. Late watchers do not hear what an earlier attempt told.
  void begin(const std::string& id);
  // The job waits again: what was told is void, and watchers do not hear what they have not heard
  // yet.
  void forget(const std::string& id);
  // Both, one after the other.
  void begin_anew(const std::string& id);
  // `event` is progress or told. Late watchers hear only the newest progress.
  void tell(const std::string& id, JobEvent event);
  // `event` is the last one.
  void end(const std::string& id, JobEvent event);

 private:
  struct Hub;
  class Watch;
  std::shared_ptr<Hub> hub_;
};

}  // namespace codevault
