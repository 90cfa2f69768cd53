#include "store/sqlite_rejudges.hpp"

#include <array>

#include "sqlite/database_thread.hpp"
#include "store/rejudge_tables.hpp"

namespace codevault {

std::string_view to_string(RejudgeRecord::State state) {
  constexpr std::array<std::string_view, 4> words{"running", "ready", "applied", "discarded"};
  return words[static_cast<std::size_t>(state)];
}

Task<std::size_t> SqliteRejudges::add_rejudge(RejudgeRecord rejudge, SubmissionFilter filter) {
  auto work = [rejudge = std::move(rejudge), filter = std::move(filter)](Database& file) {
    return add_rejudge_in(file, rejudge, filter);
  };
  co_return co_await file_.write(std::move(work));
}

Task<std::vector<RejudgeRecord>> SqliteRejudges::rejudges() {
  co_return co_await file_.read(rejudges_in);
}

Task<std::optional<RejudgeRecord>> SqliteRejudges::find_rejudge(std::string id) {
  auto work = [id = std::move(id)](Database& file) { return find_rejudge_in(file, id); };
  co_return co_await file_.read(std::move(work));
}

Task<std::vector<RejudgeChange>> SqliteRejudges::changes_of(std::string id) {
  auto work = [id = std::move(id)](Database& file) { return changes_in(file, id); };
  co_return co_await file_.read(std::move(work));
}

Task<std::optional<WholeSubmission>> SqliteRejudges::next_to_rejudge(std::string id) {
  auto work = [id = std::move(id)](Database& file) { return next_to_rejudge_in(file, id); };
  co_return co_await file_.read(std::move(work));
}

Task<> SqliteRejudges::record_rejudged(std::string id, RunRecord run) {
  auto work = [id = std::move(id), run = std::move(run)](Database& file) {
    record_rejudged_in(file, id, run);
    return true;
  };
  co_await file_.write(std::move(work));
}

Task<bool> SqliteRejudges::apply_rejudge(std::string id) {
  auto work = [id = std::move(id)](Database& file) { return apply_rejudge_in(file, id); };
  co_return co_await file_.write(std::move(work));
}

Task<bool> SqliteRejudges::discard_rejudge(std::string id) {
  auto work = [id = std::move(id)](Database& file) { return discard_rejudge_in(file, id); };
  co_return co_await file_.write(std::move(work));
}

}  // namespace codevault
