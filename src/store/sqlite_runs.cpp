#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>

#include "store/sqlite_stores.hpp"

namespace codevault {
namespace {

constexpr auto time_between_forgetting = std::chrono::minutes(1);
constexpr std::size_t forgotten_at_once = 500;

bool insert_run(Database& file, const RunRecord& run) {
  if (auto recorded = record_submission(file, run)) return *recorded;
  std::string user = user_of_tenant(run.tenant);
  if (!user.empty() && !has_user(file, user)) return false;
  return file.run(
             "INSERT INTO runs (job_id, tenant, language, program, status, result, created, "
             "finished, name, problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
             "ON CONFLICT (job_id) DO NOTHING",
             run.job_id, run.tenant, run.language, run.program, run.status, run.result, run.created,
             run.finished, run.name, run.problem) == 1;
}

// Returns how many runs have to go so that the others are few and small enough.
std::size_t surplus_of(Database& file, const StoreSettings& settings) {
  std::size_t count = file.value<std::size_t>("SELECT count(*) FROM runs");
  std::size_t surplus = count - std::min(count, settings.max_runs);
  Bytes size = (file.value<std::size_t>("PRAGMA page_count") -
                file.value<std::size_t>("PRAGMA freelist_count")) *
               file.value<std::size_t>("PRAGMA page_size");
  size -= std::min(size,
                   file.value<std::size_t>("SELECT coalesce(sum(size), 0) FROM problem_contents"));
  if (size <= settings.max_size) return surplus;
  double too_much = static_cast<double>(size - settings.max_size) / static_cast<double>(size);
  auto share = static_cast<std::size_t>(std::ceil(static_cast<double>(count) * too_much));
  return std::max(surplus, share);
}

// Removes some, the oldest first; returns whether there are more.
bool forget_some(Database& file, const StoreSettings& settings) {
  Date before = settings.clock->date() - settings.keep_runs;
  std::size_t old = file.run(
      "DELETE FROM runs WHERE number IN "
      "(SELECT number FROM runs WHERE finished < ? ORDER BY finished LIMIT ?)",
      before, forgotten_at_once);
  std::size_t surplus = surplus_of(file, settings);
  file.run("DELETE FROM runs WHERE number IN (SELECT number FROM runs ORDER BY number LIMIT ?)",
           std::min(surplus, forgotten_at_once));
  file.run("PRAGMA incremental_vacuum(256)");
  return std::max(old, surplus) >= forgotten_at_once;
}

}  // namespace

Task<bool> SqliteRuns::record_run(RunRecord run) {
  return file_.write([this, run = std::move(run)](Database& file) {
    forget_if_due();
    return insert_run(file, run);
  });
}

Task<std::optional<RunRecord>> SqliteRuns::find_run(std::string job_id) {
  return file_.read([job_id = std::move(job_id)](Database& file) {
    std::optional<RunRecord> run =
        file.query(
                "SELECT job_id, tenant, language, program, status, result, created, finished, "
                "name, problem, 0, 0, 0, 0, NULL, 0, 0 FROM runs WHERE job_id = ?",
                job_id)
            .first<RunRecord>();
    return run ? run : find_submitted_run(file, job_id);
  });
}

void SqliteRuns::forget_if_due() {
  auto now = settings_.clock->now();
  if (now < due_) return;
  due_ = now + time_between_forgetting;
  auto forget = [this](Database& file) {
    if (forget_some(file, settings_)) due_ = {};
  };
  auto done = [](const std::exception_ptr& failure) {
    if (failure) spdlog::warn("store: runs that are old or too many are kept for now");
  };
  file_.write(Survives::crash, forget, done);
}

}  // namespace codevault
