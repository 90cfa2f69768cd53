#pragma once

#include <chrono>
#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bullmq/gathering.hpp"
#include "bullmq/policy.hpp"
#include "bullmq/scheduler.hpp"
#include "bullmq/script.hpp"
#include "queue/job_queue.hpp"
#include "redis/connection.hpp"

// The operations of BullMQ's producers and workers on a queue, each a script of lua/.
namespace codevault::bullmq {

using Time = std::chrono::system_clock::time_point;
using std::chrono::milliseconds;

// A job as BullMQ has it.
struct Addition {
  std::string id;  // "" has Redis count one
  std::string name;
  std::string data = "{}";                    // JSON
  std::string options = R"({"attempts":0})";  // JSON, with BullMQ's names
  milliseconds delay{0};
  unsigned priority = 0;  // 0 is none, then 1 comes first
  bool lifo = false;
  std::string tenant;                      // "" is nobody's
  std::string parent_key;                  // of a flow, or ""
  std::string parent;                      // JSON
  std::size_t most_waiting = 0;            // 0 is without a limit
  std::size_t most_waiting_of_tenant = 0;  // likewise
};

struct Added {
  enum class Kind { added, twin, full, share_full, no_parent };
  Kind kind = Kind::added;
  std::string id;
};

struct TakeOptions {
  std::string token;     // the lock of each job that is taken; another one each time
  std::size_t most = 1;  // jobs
  std::string worker;
  milliseconds lease{30'000};
  unsigned limit = 0;  // jobs in each window; 0 is without a limit
  milliseconds window{0};
};

struct Taken {
  struct Job {
    std::string id;
    std::string token;
    unsigned attempt = 1;
    std::optional<std::string> name;  // nothing when somebody removed the job while it waited
    std::optional<std::string> data;
    std::string options;
    std::string tenant;
    std::string deferred_failure;  // it is to be failed for this, unless ""
    std::string scheduler;         // that made it, or ""
  };
  std::vector<Job> jobs;
  bool dry = false;         // no more can be taken now,
  std::optional<Time> due;  // until the next delayed job is due
  std::optional<milliseconds> limited_for;
};

struct Ending {
  std::string id;
  std::string token;
  unsigned attempt = 0;  // of the lease; 0 insists on the lock, even when nobody else has it
  bool completed = true;
  std::string value;        // JSON, or the failure as a sentence
  std::string stack_trace;  // JSON array, or ""
  Retention retention;
};

struct Again {
  std::string id;
  std::string token;
  unsigned attempt = 0;
  milliseconds delay{0};
  bool lifo = false;
  bool counts = true;   // as an attempt made
  std::string failure;  // "" is none
  std::string stack_trace;
};

// The outcome of one step: a number for each job that was to end, and the jobs taken.
struct Stepped {
  std::vector<int> ended;
  std::exception_ptr not_ended;  // why none is known to have ended
  Taken taken;
};

// How often a job was tried, and how that failed.
struct Tries {
  unsigned made = 0;
  std::string stack_trace;  // JSON array, or ""
  bool cancelled = false;
};

// The state of a scheduler whose job was taken.
enum class Repeated {
  done,  // its next job is made
  open,  // it has no next job: it counts on this one
  over,  // it does not count on this job
  old,   // it is no scheduler, but a repeatable job of BullMQ 4 or 5
};

struct OperationsSettings {
  redis::ConnectionSettings connection;
  std::string prefix = "bull";  // "{bull}" for Redis Cluster
  std::string queue = "execution-queue";
  unsigned metric_points = 0;  // minutes of BullMQ's metrics that are kept
};

// All times are the caller's. A failure of Redis's is Error{unavailable}. An `int` is BullMQ's
// number: 0 is good, -1 no such job, -2 its lock is gone, -3 it is not active, -6 the lock is
// another's, ...
class Operations {
 public:
  Operations(asio::any_io_executor executor, OperationsSettings settings);

  std::string key(const std::string& name) const { return base_ + name; }
  redis::Connection& connection() { return *connection_; }

  // Jobs that are added at the same time travel together. Throws Error{invalid} for an id that is
  // one of the queue's own keys, or a number.
  Task<Added> add(Addition job, Time now);
  // Each is added or not for itself, in order.
  Task<std::vector<Added>> add_all(std::vector<Addition> jobs, Time now);

  // Ends jobs and takes others: two scripts, sent together. Either may be none.
  Task<Stepped> step(std::vector<Ending> endings, TakeOptions options, Time now);
  Task<Taken> take(TakeOptions options, Time now);
  // A job that nobody began with waits again, as if it had not been taken.
  Task<bool> untake(std::string id, std::string token);
  // Makes the job that comes after `id`, once; without `next` only tells what its scheduler has.
  Task<Repeated> repeat(std::string id, std::string scheduler, std::optional<NextRun> next,
                        Time now);
  Task<Lease> renew(std::string id, std::string token, milliseconds lease, unsigned attempt);
  Task<int> again(Again again, Time now);
  Task<> set_progress(std::string id, std::string token, std::string json);
  Task<> add_log(std::string id, std::string row, std::size_t keep);
  // Sent before this returns; a failure is dropped.
  void tell(std::string id, std::string token, LiveEvent event);

  // Lets jobs whose workers are gone wait again, or fails them. Returns how many.
  Task<std::size_t> check_stalled(unsigned most_stalls, milliseconds interval,
                                  unsigned most_attempts, Retention failed, Time now);
  // Drops the places of jobs that other clients took, among the first `most` of each line. Returns
  // how many.
  Task<std::size_t> tidy(std::size_t most);
  Task<> promote(Time now);

  Task<std::optional<Job>> find(std::string id);
  Task<std::optional<Tries>> tries_of(std::string id);
  Task<std::vector<Job>> list(JobState state, std::size_t offset, std::size_t limit);
  Task<QueueCounts> counts();
  Task<bool> paused();
  Task<> pause(bool paused);
  // Throws Error{conflict} for a job that a scheduler counts on.
  Task<Cancelled> cancel(std::string id, std::string reason, Retention failed, Time now);
  Task<bool> retry(std::string id);
  // Cancels waiting and delayed jobs, except those that schedulers count on. Returns how many.
  Task<std::size_t> drain(std::string reason, Retention failed, Time now);

  // Repeat it: a worker is forgotten after a minute.
  void register_worker(const WorkerInfo& worker, Time now);
  Task<> unregister_workers(std::vector<std::string> names);
  // Registered workers, and others that have a job.
  Task<std::vector<WorkerInfo>> workers(Time now);

 private:
  struct Adding {
    Addition job;
    Time now;
  };
  using Shared = std::shared_ptr<redis::Connection>;

  static Task<std::vector<Added>> add_together(Shared connection, std::string base,
                                               std::vector<Addition> jobs, Time now);
  redis::Evaluation start(std::string_view name, Arguments arguments,
                          std::vector<Arguments> rows = {});
  Task<redis::Value> run(std::string_view name, Arguments arguments);
  redis::Evaluation start_finish(std::vector<Ending> endings, Time now);
  redis::Evaluation start_take(TakeOptions options, Time now);

  asio::any_io_executor executor_;
  OperationsSettings settings_;
  std::string base_;
  Shared connection_;
  Gathering<Adding, Added> additions_;
};

}  // namespace codevault::bullmq
