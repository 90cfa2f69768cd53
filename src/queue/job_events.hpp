#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// Tells what happens to jobs to those who watch them. What was told of a job since it became active
// is kept until the job ends, so that who comes late misses nothing. Any thread may call it.
class JobEvents {
 public:
  struct Limits {
    Bytes replay = 64_KiB;    // output kept of each job; the oldest goes first
    Bytes backlog = 256_KiB;  // output that one watcher may be behind; the oldest goes first
  };

  explicit JobEvents(Limits limits);
  // Ends every watch: whoever waits hears operation_aborted.
  ~JobEvents();

  // Likewise; from now on nothing is heard any more.
  void close();

  // Begins with what was told since the job became active, if it is.
  std::unique_ptr<JobWatch> watch(std::string id);

  // The jobs that somebody watches.
  std::vector<std::string> watched() const;
  bool is_watched() const;  // any of them

  // A worker begins with the job; what an earlier attempt told is not kept for those who come late.
  void begin(const std::string& id);
  // The job waits again: what was told is void, and a watcher does not hear what it has not heard
  // yet.
  void forget(const std::string& id);
  // Both.
  void begin_anew(const std::string& id);
  // `event` is progress or told. Only the newest progress is kept for those who come late.
  void tell(const std::string& id, JobEvent event);
  // `event` is the last one.
  void end(const std::string& id, JobEvent event);

 private:
  struct Hub;
  class Watch;
  std::shared_ptr<Hub> hub_;
};

}  // namespace codevault
