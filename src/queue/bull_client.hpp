#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "queue/bull_scheduler.hpp"
#include "queue/bull_scripts.hpp"
#include "queue/gathering.hpp"
#include "redis/connection.hpp"

// A queue in BullMQ's own layout: what its producers and workers do, operation by operation, as
// values. BullQueue makes a JobQueue of it.
namespace codevault::bull {

using Time = std::chrono::system_clock::time_point;
using std::chrono::milliseconds;

struct ClientSettings {
  redis::ConnectionSettings connection;
  std::string prefix = "bull";  // "{bull}" for Redis Cluster
  std::string queue = "execution-queue";
};

struct NewJob {
  std::string id;  // "" has Redis count one
  std::string name;
  std::string data = "{}";                    // JSON
  std::string options = R"({"attempts":0})";  // JSON, with BullMQ's names
  milliseconds delay{0};
  unsigned priority = 0;  // 0 is none, then 1 comes first
  bool lifo = false;
  std::string tenant;  // "" is nobody's
  // Further fields of the job: "parentKey" and "parent", ...
  std::vector<std::pair<std::string, std::string>> fields;
  std::size_t most_waiting = 0;            // 0 is without a limit
  std::size_t most_waiting_of_tenant = 0;  // likewise
};

struct Added {
  enum class Kind { added, twin, full, share_full, no_parent };
  Kind kind = Kind::added;
  std::string id;
};

using Fields = std::map<std::string, std::string>;

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
    Fields fields;  // those that a worker needs
  };
  enum class Kind { jobs, limited };
  Kind kind = Kind::jobs;
  std::vector<Job> jobs;
  bool dry = false;         // there were no more that may be taken,
  std::optional<Time> due;  // and then the next delayed job is due
  milliseconds limited_for{};
};

// What is kept of jobs that ended.
struct Retention {
  long count = -1;  // -1 is all
  long age = -1;    // in seconds, -1 is for ever
  long limit = 1000;
};

// What a job's options say to its worker.
struct Policy {
  unsigned attempts = 0;
  std::string backoff;  // "fixed", "exponential", or "" for none
  milliseconds backoff_delay{0};
  double jitter = 0;
  bool lifo = false;
  std::optional<Retention> on_complete;
  std::optional<Retention> on_fail;
  std::optional<std::size_t> stack_trace_limit;
  std::size_t keep_logs = 0;
};
// Takes what it understands of any JSON.
Policy parse_policy(const std::string& options);
// How long to wait before the attempt after the `made`th; nothing when no more is to be made.
// `chance` is from 0 to 1.
std::optional<milliseconds> pause_before_retry(const Policy& policy, unsigned made, double chance);

struct Ending {
  std::string id;
  std::string token;
  unsigned attempt = 0;  // of the lease; 0 insists on the lock, even when nobody else has it
  bool completed = true;
  std::string value;        // JSON, or the failure as a sentence
  std::string stack_trace;  // JSON array, or ""
  Retention retention;
  unsigned metric_points = 0;
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

struct Described {
  std::string id;
  std::string state;  // BullMQ's word
  std::optional<std::size_t> position;
  Fields fields;
};

struct Counts {
  std::size_t waiting = 0;
  std::size_t delayed = 0;
  std::size_t active = 0;
  std::size_t completed = 0;
  std::size_t failed = 0;
  bool paused = false;
};

// What one step did: the outcomes of the jobs that ended, and what was taken.
struct Turned {
  std::vector<int> ended;
  Taken taken;
};

enum class Held { held, cancelled, lost };

// What a scheduler has of its job that was taken.
enum class Repeated {
  done,  // the next one
  open,  // nothing: it counts on this one
  over,  // nothing to do with it any more
  old,   // no scheduler, but a repeatable job as BullMQ 4 and 5 had them before
};

// All times are the caller's. Numbers that operations return are BullMQ's: 0 is good, -1 there is
// no such job, -2 its lock is gone, -3 it is not active, -6 the lock is another's, ...
class Client {
 public:
  Client(asio::any_io_executor executor, ClientSettings settings);

  const std::string& base() const { return base_; }
  const ClientSettings& settings() const { return settings_; }
  std::string key(const std::string& name) const { return base_ + name; }
  redis::Connection& connection() { return *connection_; }

  // Jobs that are added at the same time travel together.
  Task<Added> add(NewJob job, Time now);
  // Each is added or not for itself, in order.
  Task<std::vector<Added>> add_all(std::vector<NewJob> jobs, Time now);
  // Ends some jobs and takes others, in one step. `options.most` may be 0.
  Task<Turned> turn(std::vector<Ending> endings, TakeOptions options, Time now);
  // Either of them alone.
  Task<Taken> take(TakeOptions options, Time now);
  Task<int> finish(Ending ending, Time now);
  // Not begun after all.
  Task<bool> untake(std::string id, std::string token);
  // Makes the job that comes after `id`, once; without `next` only tells what is there.
  Task<Repeated> repeat(std::string id, std::string scheduler, std::optional<NextRun> next,
                        Time now);
  Task<Held> renew(std::string id, std::string token, milliseconds lease, unsigned attempt);
  Task<int> again(Again again, Time now);
  Task<int> set_progress(std::string id, std::string token, std::string json);
  Task<int> add_log(std::string id, std::string row, std::size_t keep);
  // Sent before this returns; a failure is lost.
  void tell(std::string id, std::string token, std::string name, std::string json);
  Task<int> check_stalled(unsigned most_stalls, milliseconds interval, unsigned most_attempts,
                          Retention failed, Time now);
  // Forgets whose turn it would be for jobs that other clients took away; looks at no more than so
  // many, and at others at another time. Says how many were forgotten.
  Task<int> tidy(std::size_t most, Time now);
  Task<> promote(Time now);
  Task<> pause(bool paused);
  Task<std::optional<Described>> describe(std::string id);
  Task<std::vector<Described>> describe_all(std::vector<std::string> ids);
  // "done", "late", "unknown", or "scheduled": a scheduler counts on it.
  Task<std::string> cancel(std::string id, std::string reason, Retention failed, Time now);
  Task<bool> retry(std::string id, bool fresh);
  Task<std::vector<std::string>> order(std::size_t most);
  Task<Counts> counts();

 private:
  struct Addition {
    NewJob job;
    Time now;
  };

  Task<redis::Value> run(const redis::Script& script, redis::Command arguments);

  ClientSettings settings_;
  std::string base_;
  std::shared_ptr<redis::Connection> connection_;
  Gathering<Addition, Added> additions_;
};

std::string millis_of(Time time);
std::optional<Time> time_of(const std::string& millis);
std::vector<std::string> texts_of(const redis::Value& list);

}  // namespace codevault::bull
