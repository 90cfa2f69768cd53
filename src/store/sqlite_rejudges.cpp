#include <fmt/format.h>

#include "store/sqlite_stores.hpp"

namespace codevault {

static void from_word(std::string_view word, RejudgeRecord::State& state) {
  using State = RejudgeRecord::State;
  for (State one : {State::running, State::ready, State::applied, State::discarded}) {
    if (to_string(one) == word) state = one;
  }
}

namespace {

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

// Starts to read those for which `condition` holds.
template <typename... Values>
Rows query_rejudges(Database& file, const char* condition, const Values&... values) {
  return file.query(fmt::format("SELECT j.id, j.problem, j.by, j.created, "
                                "CASE WHEN j.decided <> '' THEN j.decided "
                                "WHEN count(s.job_id) = count(nullif(r.status, '')) THEN 'ready' "
                                "ELSE 'running' END, count(nullif(r.status, '')), count(s.job_id) "
                                "FROM rejudges j LEFT JOIN ({}) ON r.rejudge = j.id WHERE {} "
                                "GROUP BY j.number ORDER BY j.number DESC",
                                with_submissions, condition),
                    values...);
}

std::optional<RejudgeRecord> find(Database& file, const std::string& id) {
  return query_rejudges(file, "j.id = ?", id).first<RejudgeRecord>();
}

// Returns whether it was undecided.
bool decide(Database& file, const std::string& id, const char* decision) {
  return file.run("UPDATE rejudges SET decided = ? WHERE id = ? AND decided = ''", decision, id) ==
         1;
}

// Returns what differs and could be judged, as the runs that the submissions become.
std::vector<RunRecord> runs_to_apply(Database& file, const std::string& id) {
  return file
      .query(fmt::format("SELECT r.job_id, r.status, r.result, 0, r.passed, r.total, r.score, "
                         "r.cpu_time, r.memory FROM {} "
                         "WHERE r.rejudge = ? AND r.status <> 'failed' AND {}",
                         with_submissions, differs()),
             id)
      .all([](const Rows& row) {
        return RunRecord{.job_id = row.get<std::string>(0),
                         .status = row.get<std::string>(1),
                         .result = row.get<std::string>(2),
                         .figures = row.get<Figures>(3)};
      });
}

class SqliteRejudges final : public RejudgeStore {
 public:
  explicit SqliteRejudges(DatabaseThread& file) : file_(file) {}

  Task<std::size_t> add_rejudge(RejudgeRecord rejudge, SubmissionFilter filter) override {
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

  Task<std::vector<RejudgeRecord>> rejudges() override {
    return file_.read(
        [](Database& file) { return query_rejudges(file, "true").all<RejudgeRecord>(); });
  }

  Task<std::optional<RejudgeRecord>> find_rejudge(std::string id) override {
    return file_.read([id = std::move(id)](Database& file) { return find(file, id); });
  }

  Task<std::vector<RejudgeChange>> changes_of(std::string id) override {
    return file_.read([id = std::move(id)](Database& file) {
      return file
          .query(fmt::format("SELECT s.job_id, u.name, s.language, {}, r.status, {}, r.score "
                             "FROM {} JOIN users u ON u.id = s.user WHERE r.rejudge = ? AND {} "
                             "ORDER BY s.number",
                             status_before, score_before, with_submissions, differs()),
                 id)
          .all<RejudgeChange>();
    });
  }

  Task<std::optional<WholeSubmission>> next_to_rejudge(std::string id) override {
    return file_.read([id = std::move(id)](Database& file) -> std::optional<WholeSubmission> {
      auto next =
          file.query(fmt::format("SELECT r.job_id FROM {} JOIN rejudges j ON j.id = r.rejudge "
                                 "WHERE r.rejudge = ? AND r.status = '' AND j.decided = '' LIMIT 1",
                                 with_submissions),
                     id)
              .first<std::string>();
      if (!next) return std::nullopt;
      return find_submission(file, *next);
    });
  }

  Task<> record_rejudged(std::string id, RunRecord run) override {
    return file_.write([id = std::move(id), run = std::move(run)](Database& file) {
      const Figures& figures = run.figures;
      file.run(
          "UPDATE rejudged SET status = ?, result = ?, passed = ?, total = ?, score = ?, "
          "cpu_time = ?, memory = ? WHERE rejudge = ? AND job_id = ? AND status = ''",
          run.status, run.result, figures.passed, figures.total, figures.score, figures.cpu_time,
          figures.memory, id, run.job_id);
    });
  }

  Task<bool> apply_rejudge(std::string id) override {
    return file_.write([id = std::move(id)](Database& file) {
      std::optional<RejudgeRecord> rejudge = find(file, id);
      if (!rejudge || rejudge->state != RejudgeRecord::State::ready || !decide(file, id, "applied"))
        return false;
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

  Task<bool> discard_rejudge(std::string id) override {
    return file_.write(
        [id = std::move(id)](Database& file) { return decide(file, id, "discarded"); });
  }

 private:
  DatabaseThread& file_;
};

}  // namespace

std::unique_ptr<RejudgeStore> sqlite_rejudges(DatabaseThread& file) {
  return std::make_unique<SqliteRejudges>(file);
}

}  // namespace codevault
