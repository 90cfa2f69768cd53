#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "queue/job_queue.hpp"
#include "sqlite/database.hpp"

// The queue's file: which jobs there are and how they ended. Leases are kept in memory; the file
// hears of them only so that attempts are counted across a crash.
namespace codevault {

const std::vector<std::string>& job_file_versions();

struct StoredJob {
  std::uint64_t sequence = 0;
  std::string id;
  std::string name;
  std::string tenant;
  JobState state = JobState::queued;
  unsigned attempts = 0;
  bool cancelled = false;  // asked for, not yet heard by the worker
  std::chrono::system_clock::time_point created;
  std::optional<std::chrono::system_clock::time_point> started;
  std::chrono::system_clock::time_point due;  // when delayed
  unsigned deaths = 0;                        // how often the process died that ran it
};

// How a job ended. Recorded once.
struct JobEnd {
  JobState state = JobState::completed;
  std::string outcome;  // the result, or the failure
  bool cancelled = false;
  std::string token;     // of the lease that ended it, if one did
  std::string progress;  // the last one told
  std::chrono::system_clock::time_point finished;
};

// Throws Error{conflict} when the id is taken.
void insert_job(Database& file, std::uint64_t sequence, const NewJob& job,
                std::chrono::system_clock::time_point created);
std::string load_job_data(Database& file, std::uint64_t sequence);
// Writes what changes while a job waits and runs.
void update_job(Database& file, const StoredJob& job);
void end_job(Database& file, std::uint64_t sequence, const JobEnd& end);

std::optional<Job> find_ended_job(Database& file, const std::string& id);
// Those that ended in `state`, the newest first.
std::vector<Job> list_ended_jobs(Database& file, JobState state, std::size_t offset,
                                 std::size_t limit);
// Lets a failed job wait, as if it was never begun; nothing if no failed job has this id.
std::optional<StoredJob> retry_job(Database& file, const std::string& id);

bool load_paused(Database& file);
void store_paused(Database& file, bool paused);

// Whether the lease `token` ended this job in `state`.
bool was_ended_by(Database& file, const std::string& id, const std::string& token, JobState state);

// After a crash all leases are void. Fails the jobs that were cancelled, had their last attempt, or
// were running in `max_deaths` processes that died; lets the others wait again.
struct RecoveredJobs {
  std::vector<StoredJob> waiting;   // oldest first
  std::vector<std::string> deadly;  // the ids of those that failed by `max_deaths`
};
RecoveredJobs recover_jobs(Database& file, unsigned max_attempts, unsigned max_deaths,
                           std::chrono::system_clock::time_point now);
std::uint64_t last_sequence(Database& file);

struct EndedCounts {
  std::size_t completed = 0;
  std::size_t failed = 0;
};
EndedCounts count_ended_jobs(Database& file);
// Forgets jobs that ended before `before`, and the `surplus` oldest, at most `most` in all and the
// oldest first. Returns how many of each kind these were.
EndedCounts forget_ended_jobs(Database& file, std::chrono::system_clock::time_point before,
                              std::size_t surplus, std::size_t most);
// Returns some of the space of forgotten jobs to the disk, if it is much of the file.
void shrink(Database& file);

}  // namespace codevault
