#include "store/sqlite_rejudges.hpp"

#include <fmt/format.h>

#include "store/sqlite_submissions.hpp"

namespace codevault {
namespace {

using State = RejudgeRecord::State;

State state_of(const std::string& decided, std::size_t done, std::size_t total) {
  if (decided == "applied") return State::applied;
  if (decided == "discarded") return State::discarded;
  return done == total ? State::ready : State::running;
}

// A submission that is gone with its user is not in the rejudge any more.
constexpr std::string_view with_submissions =
    "rejudged r JOIN submissions s ON s.job_id = r.job_id";
constexpr std::string_view status_before = "coalesce(r.before_status, s.status)";
constexpr std::string_view score_before =
    "CASE WHEN r.before_status IS NULL THEN s.score ELSE r.before_score END";

std::string differs() {
  return fmt::format("r.status <> '' AND (r.status <> {} OR r.score IS NOT {})", status_before,
                     score_before);
}

// Returns the rejudge `id`, or all if that is empty.
std::vector<RejudgeRecord> rejudges_of(Database& file, const std::string& id) {
  std::vector<RejudgeRecord> found;
  Rows rows = file.query(
      fmt::format("SELECT j.id, j.problem, j.by, j.created, j.decided, count(s.job_id), "
                  "coalesce(sum(r.status <> ''), 0) "
                  "FROM rejudges j LEFT JOIN ({}) ON r.rejudge = j.id WHERE ?1 IN ('', j.id) "
                  "GROUP BY j.number ORDER BY j.number DESC",
                  with_submissions),
      id);
  while (rows.next()) {
    auto total = rows.get<std::size_t>(5);
    auto done = rows.get<std::size_t>(6);
    found.push_back({.id = rows.get<std::string>(0),
                     .problem = rows.get<std::string>(1),
                     .by = rows.get<std::string>(2),
                     .created = rows.get<Date>(3),
                     .state = state_of(rows.get<std::string>(4), done, total),
                     .done = done,
                     .total = total});
  }
  return found;
}

std::optional<RejudgeRecord> find(Database& file, const std::string& id) {
  if (id.empty()) return std::nullopt;
  std::vector<RejudgeRecord> found = rejudges_of(file, id);
  if (found.empty()) return std::nullopt;
  return found.front();
}

// Returns whether it was undecided.
bool decide(Database& file, const std::string& id, const char* decision) {
  return file.run("UPDATE rejudges SET decided = ? WHERE id = ? AND decided = ''", decision, id) ==
         1;
}

// Returns what differs and could be judged, as the runs that the submissions become.
std::vector<RunRecord> runs_to_apply(Database& file, const std::string& id) {
  std::vector<RunRecord> runs;
  Rows rows = file.query(
      fmt::format("SELECT r.job_id, r.status, r.result, r.passed, r.total, r.score, r.cpu_time, "
                  "r.memory FROM {} WHERE r.rejudge = ? AND r.status <> 'failed' AND {}",
                  with_submissions, differs()),
      id);
  while (rows.next()) {
    RunRecord run{.job_id = rows.get<std::string>(0),
                  .status = rows.get<std::string>(1),
                  .result = rows.get<std::string>(2)};
    run.figures = {.passed = rows.get<std::size_t>(3),
                   .total = rows.get<std::size_t>(4),
                   .score = rows.find<double>(5),
                   .cpu_time = std::chrono::microseconds(rows.get<std::int64_t>(6)),
                   .memory = rows.get<Bytes>(7)};
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace

Task<std::size_t> SqliteRejudges::add_rejudge(RejudgeRecord rejudge, SubmissionFilter filter) {
  return file_.write([rejudge = std::move(rejudge), filter = std::move(filter)](Database& file) {
    std::size_t added = file.run(
        "INSERT INTO rejudged (rejudge, job_id) SELECT ?1, job_id FROM submissions "
        "WHERE problem = ?2 AND status NOT IN ('', 'cancelled') AND (?3 = '' OR status = ?3) "
        "AND (?4 = '' OR language = ?4) AND (?5 IS NULL OR created >= ?5) "
        "AND (?6 IS NULL OR created < ?6)",
        rejudge.id, rejudge.problem, filter.status, filter.language, filter.from, filter.to);
    if (added == 0) return added;
    file.run("INSERT INTO rejudges (id, problem, by, created, decided) VALUES (?, ?, ?, ?, '')",
             rejudge.id, rejudge.problem, rejudge.by, rejudge.created);
    return added;
  });
}

Task<std::vector<RejudgeRecord>> SqliteRejudges::rejudges() {
  return file_.read([](Database& file) { return rejudges_of(file, ""); });
}

Task<std::optional<RejudgeRecord>> SqliteRejudges::find_rejudge(std::string id) {
  return file_.read([id = std::move(id)](Database& file) { return find(file, id); });
}

Task<std::vector<RejudgeChange>> SqliteRejudges::changes_of(std::string id) {
  return file_.read([id = std::move(id)](Database& file) {
    std::vector<RejudgeChange> changes;
    Rows rows =
        file.query(fmt::format("SELECT s.job_id, u.name, s.language, {}, r.status, {}, r.score "
                               "FROM {} JOIN users u ON u.id = s.user WHERE r.rejudge = ? AND {} "
                               "ORDER BY s.number",
                               status_before, score_before, with_submissions, differs()),
                   id);
    while (rows.next()) {
      changes.push_back({.job_id = rows.get<std::string>(0),
                         .user_name = rows.get<std::string>(1),
                         .language = rows.get<std::string>(2),
                         .before = rows.get<std::string>(3),
                         .after = rows.get<std::string>(4),
                         .score_before = rows.find<double>(5),
                         .score_after = rows.find<double>(6)});
    }
    return changes;
  });
}

Task<std::optional<WholeSubmission>> SqliteRejudges::next_to_rejudge(std::string id) {
  return file_.read([id = std::move(id)](Database& file) -> std::optional<WholeSubmission> {
    Rows rows =
        file.query(fmt::format("SELECT r.job_id FROM {} JOIN rejudges j ON j.id = r.rejudge "
                               "WHERE r.rejudge = ? AND r.status = '' AND j.decided = '' LIMIT 1",
                               with_submissions),
                   id);
    if (!rows.next()) return std::nullopt;
    return find_submission(file, rows.get<std::string>(0));
  });
}

Task<> SqliteRejudges::record_rejudged(std::string id, RunRecord run) {
  return file_.write([id = std::move(id), run = std::move(run)](Database& file) {
    const Figures& figures = run.figures;
    file.run(
        "UPDATE rejudged SET status = ?, result = ?, passed = ?, total = ?, score = ?, "
        "cpu_time = ?, memory = ? WHERE rejudge = ? AND job_id = ? AND status = ''",
        run.status, run.result, figures.passed, figures.total, figures.score,
        figures.cpu_time.count(), figures.memory, id, run.job_id);
  });
}

Task<bool> SqliteRejudges::apply_rejudge(std::string id) {
  return file_.write([id = std::move(id)](Database& file) {
    std::optional<RejudgeRecord> rejudge = find(file, id);
    if (!rejudge || rejudge->state != State::ready || !decide(file, id, "applied")) return false;
    std::vector<RunRecord> runs = runs_to_apply(file, id);
    file.run(
        "UPDATE rejudged SET (before_status, before_score) = "
        "(SELECT status, score FROM submissions s WHERE s.job_id = rejudged.job_id) "
        "WHERE rejudge = ?",
        id);
    for (const RunRecord& run : runs) change_submission(file, run);
    return true;
  });
}

Task<bool> SqliteRejudges::discard_rejudge(std::string id) {
  return file_.write(
      [id = std::move(id)](Database& file) { return decide(file, id, "discarded"); });
}

}  // namespace codevault
