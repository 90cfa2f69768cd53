#pragma once

#include "sqlite/database_thread.hpp"
#include "store/run_store.hpp"
#include "store/stores.hpp"

namespace codevault {

// The runs of SqliteStores; the end of a submission goes to SqliteSubmissions' tables.
class SqliteRuns final : public RunStore {
 public:
  // Uses both as long as it lives.
  SqliteRuns(DatabaseThread& file, const StoreSettings& settings)
      : file_(file), settings_(settings) {}

  Task<bool> record_run(RunRecord run) override;
  Task<std::optional<RunRecord>> find_run(std::string job_id) override;

  // Begins, once a minute, to remove runs that are too old, too many or too large: a few at a time,
  // so that no other write waits long. To be called within a write, or before any.
  void forget_if_due();

 private:
  DatabaseThread& file_;
  const StoreSettings& settings_;
  std::chrono::steady_clock::time_point due_;  // the writing thread's
};

}  // namespace codevault
