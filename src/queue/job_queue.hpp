#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/task.hpp"

// The queue between the API, which accepts jobs, and workers. An accepted job is never lost,
// whichever process is killed and when; its result is recorded once. The states and the life of a
// job are BullMQ's (queued is its "waiting").
namespace codevault {

enum class JobState { queued, delayed, active, completed, failed };
std::string_view to_string(JobState state);

struct NewJob {
  std::string id;      // unguessable, the caller's (base/random.hpp)
  std::string name;    // its kind
  std::string data;    // JSON object
  std::string tenant;  // whose it is, for fairness: a user, or an address
};

// A job as anybody may see it.
struct Job {
  std::string id;
  std::string name;
  std::string tenant;
  JobState state = JobState::queued;
  unsigned attempts = 0;                // how often it was taken
  std::optional<std::size_t> position;  // 0 is next, only while queued
  std::string progress;                 // JSON, "" when none was told
  std::string result;                   // JSON, when completed
  std::string failure;                  // a sentence, when failed
  bool cancelled = false;               // failed because somebody asked for it
  std::chrono::system_clock::time_point created;
  std::optional<std::chrono::system_clock::time_point> started;
  std::optional<std::chrono::system_clock::time_point> finished;
};

// A job in the hands of a worker, until its lease runs out.
struct TakenJob {
  std::string id;
  std::string name;
  std::string data;
  std::string tenant;
  std::string token;     // proves that the lease is ours
  unsigned attempt = 1;  // how often it was taken, this time included
};

// An event that a worker tells while it works on a job. Watchers hear it; it is not kept.
struct LiveEvent {
  std::string name;  // "output", "test", ...: the event's name in the API's stream
  std::string data;  // JSON
};

// Something that happened to a job, told to those who watch it.
struct JobEvent {
  enum class Kind { active, progress, told, completed, failed };
  Kind kind = Kind::active;
  std::string data;  // JSON: what was told, the result, or the failure as a JSON string
  std::string name;  // of a LiveEvent that was told
};

// Hears the events of one job from the moment it was made. Destroyed, it stops listening.
class JobWatch {
 public:
  virtual ~JobWatch() = default;
  // Waits for the next event. A watcher that falls far behind loses events of kind `told`, never
  // the last one.
  virtual Task<JobEvent> next() = 0;
};

struct QueueCounts {
  std::size_t queued = 0;
  std::size_t delayed = 0;
  std::size_t active = 0;
  std::size_t completed = 0;
  std::size_t failed = 0;
};

// A worker, as far as the queue knows it.
struct WorkerInfo {
  std::string name;
  std::string host;
  std::size_t slots = 0;  // how many jobs it works on at most; 0 when it does not tell
  std::size_t busy = 0;   // how many it works on now
  std::chrono::system_clock::time_point since;
};

enum class Lease { held, cancelled, lost };
enum class Cancelled { done, too_late, unknown };

class JobQueue {
 public:
  virtual ~JobQueue() = default;

  // Keeps the job so that it survives any crash, then returns. Throws Error{exhausted} when the
  // queue is full, Error{conflict} when the id is taken.
  virtual Task<> add(NewJob job) = 0;

  // Waits for the next job and leases it to `worker` (a name for people). The kinds of job take
  // turns, within a kind the tenants take turns (the one served least first), within a tenant the
  // oldest is first. A job whose lease ran out is given out again, where it was in line, and fails
  // after `max_attempts` in settings.
  virtual Task<TakenJob> take(std::string worker) = 0;

  // Keeps the lease for another `lease` period. Anything but `held` means: stop working on it.
  virtual Task<Lease> renew(TakenJob job) = 0;
  // Completes once the job is cancelled. Race it with the work.
  virtual Task<> cancelled(TakenJob job) = 0;

  // Each ends the job. False if the lease was lost: the result is discarded.
  virtual Task<bool> complete(TakenJob job, std::string result) = 0;
  virtual Task<bool> fail(TakenJob job, std::string failure) = 0;
  // Lets the job wait again after `delay`. The attempt counts. `reason` is for people, and kept
  // with the job if the queue can.
  virtual Task<bool> hand_back(TakenJob job, std::chrono::milliseconds delay,
                               std::string reason) = 0;

  // Progress is kept with the job and told to watchers; an event is only told.
  virtual Task<> tell_progress(TakenJob job, std::string progress) = 0;
  virtual void tell(const TakenJob& job, LiveEvent event) = 0;

  virtual Task<std::optional<Job>> find(std::string id) = 0;
  // Listens from now on. Watch first, then find, to miss nothing.
  virtual std::unique_ptr<JobWatch> watch(std::string id) = 0;
  // Ends a waiting job at once, a running one as soon as its worker hears of it.
  virtual Task<Cancelled> cancel(std::string id) = 0;

  virtual Task<QueueCounts> counts() = 0;

  // Lists the jobs in `state`: waiting ones with the next first, ended ones with the newest first.
  virtual Task<std::vector<Job>> list(JobState state, std::size_t offset, std::size_t limit) = 0;
  // Queues a failed job again, with all its attempts. False if no failed job has this id.
  virtual Task<bool> retry(std::string id) = 0;
  // Cancels all waiting and delayed jobs. Returns how many.
  virtual Task<std::size_t> drain() = 0;
  // While paused, no job is taken; jobs are still added, and running ones go on. Survives a
  // restart.
  virtual Task<> pause(bool paused) = 0;
  virtual Task<bool> paused() = 0;
  // The workers that are alive.
  virtual Task<std::vector<WorkerInfo>> workers() = 0;

  // Proves that jobs can be added, by a write. Throws Error{unavailable} with what is wrong.
  virtual Task<> ping() = 0;
  // Call before shutdown: takes no more jobs, returns those fetched but not handed out, and
  // unregisters our workers. Callers of take() wait on until they are cancelled.
  virtual Task<> leave() = 0;
};

}  // namespace codevault
