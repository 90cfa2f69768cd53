#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "base/bytes.hpp"
#include "base/clock.hpp"
#include "base/task.hpp"
#include "store/account_store.hpp"
#include "store/problem_store.hpp"
#include "store/rejudge_store.hpp"
#include "store/run_store.hpp"
#include "store/submission_store.hpp"

// The lasting record: who uses the server, what was run and submitted, the practice problems.
namespace codevault {

// One record, by its five parts. Any thread may call any of them; the coroutines resume where they
// were awaited, on executors that outlive the stores.
//
// The contracts ask of a database only that it changes one document or row at a time as a whole:
// where a call takes several such steps, its words say what an interruption leaves, and what puts
// that right. Callers rely on no more, also where a store does better.
class Stores {
 public:
  virtual ~Stores() = default;

  virtual RunStore& runs() = 0;
  virtual ProblemStore& problems() = 0;
  virtual AccountStore& accounts() = 0;
  virtual SubmissionStore& submissions() = 0;
  virtual RejudgeStore& rejudges() = 0;

  // Throws Error{unavailable} unless the store can be written and read.
  virtual Task<> ping() = 0;
};

struct StoreSettings {
  std::filesystem::path file = "store.sqlite";
  std::chrono::hours keep_runs{30 * 24};       // how long a run is kept ...
  std::size_t max_runs = 1'000'000;            // ... how many of them ...
  Bytes max_size = 4_GiB;                      // ... and how much room they take on the disk
  std::chrono::milliseconds patience{10'000};  // with another process that has the file locked
  std::shared_ptr<const Clock> clock = std::make_shared<Clock>();
};

// Opens the record where the settings say it is. Throws Error{unavailable} with a sentence that
// names it.
std::unique_ptr<Stores> open_stores(StoreSettings settings);

}  // namespace codevault
