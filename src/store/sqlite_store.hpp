#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

#include "store/store.hpp"

namespace codevault {

struct SqliteStoreSettings {
  std::filesystem::path file;
  std::chrono::hours keep_runs{30 * 24};
  std::int64_t keep_run_count = 1'000'000;
  std::function<std::chrono::system_clock::time_point()> now = [] {
    return std::chrono::system_clock::now();
  };
};

// The embedded store: a SQLite file. An operation is on the disk when its task ends.
class SqliteStore final : public Store {
 public:
  SqliteStore(asio::any_io_executor executor, SqliteStoreSettings settings);
  ~SqliteStore() override;

  Task<bool> record_run(RunRecord run) override;
  Task<std::optional<RunRecord>> find_run(std::string job_id) override;
  Task<> ping() override;

  // Forgets runs that are too old, or too many. Called every hour by the store itself.
  Task<> tend();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace codevault
