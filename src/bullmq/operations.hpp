#pragma once

#include <chrono>
#include <deque>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/promise.hpp"
#include "bullmq/policy.hpp"
#include "bullmq/scheduler.hpp"
#include "bullmq/script.hpp"
#include "bullmq/settings.hpp"
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
  std::string tenant;      // "" is nobody's, and not refused when the queue is full
  std::string parent_key;  // of a flow, or ""
  std::string parent;      // JSON
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
};

struct Taken {
  struct Job : TakenJob {
    bool is_whole = false;  // else somebody removed its name or its data while it waited
    std::string options;
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

// The outcome of one step: a number, or an error, for each job that was to end, and the jobs taken.
struct Stepped {
  std::vector<redis::Value> ended;
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

// A failure of Redis's is Error{unavailable}. An `int` is BullMQ's number: 0 is good, -1 no such
// job, -2 its lock is gone, -3 it is not active, -6 the lock is another's, ...
class Operations : public std::enable_shared_from_this<Operations> {
 public:
  Operations(asio::any_io_executor executor, std::shared_ptr<const BullQueueSettings> settings);

  const asio::any_io_executor& executor() const { return executor_; }
  const BullQueueSettings& settings() const { return *settings_; }
  Time now() const { return settings_->clock->date(); }
  std::string key(const std::string& name) const { return base_ + name; }
  redis::Connection& connection() { return connection_; }

  // Jobs that are added at the same time travel together, in their order. Throws Error{invalid} for
  // an id that is one of the queue's own keys, or a number. A caller that is cancelled before its
  // job is sent leaves no trace.
  Task<Added> add(Addition job);
  // Each is added or not for itself, at the same time.
  Task<std::vector<Added>> add_all(std::vector<Addition> jobs);

  // Ends jobs and takes others: two scripts, sent together. Either may be none.
  Task<Stepped> step(std::vector<Ending> endings, TakeOptions options);
  // A job that nobody began with waits again, as if it had not been taken.
  Task<bool> untake(std::string id, std::string token);
  // Makes the job that comes after `id`, once; without `next` only tells what its scheduler has.
  Task<Repeated> repeat(std::string id, std::string scheduler, std::optional<NextRun> next);
  Task<Lease> renew(std::string id, std::string token, unsigned attempt);
  Task<int> again(Again again);
  Task<> set_progress(std::string id, std::string token, std::string json);
  Task<> add_log(std::string id, std::string row, std::size_t keep);
  // Sent before this returns; a failure is dropped.
  void tell(std::string id, std::string token, LiveEvent event);

  // Lets jobs whose workers are gone wait again, or fails them. Returns how many.
  Task<std::size_t> check_stalled();
  // Drops the places of jobs that other clients took, among the first `most` of each line. Returns
  // how many.
  Task<std::size_t> tidy(std::size_t most);
  Task<> promote();

  Task<std::optional<Job>> find(std::string id);
  Task<std::optional<Tries>> tries_of(std::string id);
  Task<std::vector<Job>> list(JobState state, std::size_t offset, std::size_t limit);
  Task<QueueCounts> counts();
  Task<bool> paused();
  Task<> pause(bool paused);
  // Throws Error{conflict} for a job that a scheduler counts on.
  Task<Cancelled> cancel(std::string id);
  Task<bool> retry(std::string id);
  // Cancels waiting and delayed jobs, except those that schedulers count on. Returns how many.
  Task<std::size_t> drain();

  // Repeat it: a worker is forgotten after a minute.
  void register_worker(const WorkerInfo& worker);
  Task<> unregister_workers(std::vector<std::string> names);
  // Registered workers, and others that have a job.
  Task<std::vector<WorkerInfo>> workers();

 private:
  struct Adding {
    Addition job;
    Time time;
    Promise<Added> added;
  };

  Promise<Added> enqueue(Addition job, Time time);
  // Adds the enqueued jobs, soon and together.
  void send_enqueued();
  static Task<> add_enqueued(std::shared_ptr<Operations> self);
  // The next jobs to add at once; none if no caller waits.
  std::vector<Adding> next_additions();

  redis::Evaluation start(std::string_view name, Arguments arguments,
                          std::vector<Arguments> rows = {});
  Task<redis::Value> run(std::string_view name, Arguments arguments);
  redis::Evaluation start_finish(std::vector<Ending> endings);
  redis::Evaluation start_take(const TakeOptions& options);

  const asio::any_io_executor executor_;
  const std::shared_ptr<const BullQueueSettings> settings_;
  const std::string base_;
  redis::Connection connection_;
  std::deque<Adding> enqueued_;
  bool adding_ = false;
};

}  // namespace codevault::bullmq
