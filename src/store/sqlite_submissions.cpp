#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/error.hpp"
#include "store/sqlite_stores.hpp"

namespace codevault {
namespace {

// As the fields of SubmissionRecord.
constexpr std::string_view columns =
    "s.number, s.job_id, s.user, u.name, s.problem, s.language, s.status, s.code_size, s.passed, "
    "s.total, s.score, s.cpu_time, s.memory, s.created, s.finished, coalesce(s.share, '')";
constexpr std::string_view with_names = "submissions s JOIN users u ON u.id = s.user";

// Returns whether it was added: not if it is there, or its user is gone.
bool add_submission(Database& file, const RunRecord& run, const std::string& status,
                    std::optional<Date> finished, const std::string& result) {
  std::string user = user_of_tenant(run.tenant);
  if (!has_user(file, user)) return false;
  const Figures& figures = run.figures;
  std::size_t added = file.run(
      "INSERT INTO submissions (job_id, user, problem, language, status, created, finished, "
      "code_size, passed, total, score, cpu_time, memory) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (job_id) DO NOTHING",
      run.job_id, user, run.problem, run.language, status, run.created, finished, figures.code_size,
      figures.passed, figures.total, figures.score, figures.cpu_time, figures.memory);
  if (added == 0) return false;
  file.run("INSERT INTO submission_texts SELECT number, ?, ? FROM submissions WHERE job_id = ?",
           run.program, result, run.job_id);
  return true;
}

void put_end(Database& file, const RunRecord& run) {
  const Figures& figures = run.figures;
  file.run(
      "UPDATE submissions SET status = ?, passed = ?, total = ?, score = ?, cpu_time = ?, "
      "memory = ? WHERE job_id = ?",
      run.status, figures.passed, figures.total, figures.score, figures.cpu_time, figures.memory,
      run.job_id);
  file.run(
      "UPDATE submission_texts SET result = ? "
      "WHERE number = (SELECT number FROM submissions WHERE job_id = ?)",
      run.result, run.job_id);
}

// Returns whether it was waiting for its end.
bool end_submission(Database& file, const RunRecord& run) {
  std::size_t ended =
      file.run("UPDATE submissions SET finished = ? WHERE job_id = ? AND status = ''", run.finished,
               run.job_id);
  if (ended == 1) put_end(file, run);
  return ended == 1;
}

// As the fields of RunRecord. The tenant is as tenant_of_user() has it.
constexpr std::string_view run_columns =
    "s.job_id, 'user:' || s.user, s.language, t.program, s.status, t.result, s.created, "
    "coalesce(s.finished, s.created), 'practice', s.problem, 1, s.code_size, s.passed, s.total, "
    "s.score, s.cpu_time, s.memory";
constexpr std::string_view with_texts = "submissions s JOIN submission_texts t USING (number)";

// Returns the one that has `value` in `column`.
std::optional<WholeSubmission> find_by(Database& file, const char* column,
                                       const std::string& value) {
  return file
      .query(fmt::format("SELECT {}, t.program, t.result FROM {} "
                         "JOIN submission_texts t USING (number) WHERE s.{} = ?",
                         columns, with_names, column),
             value)
      .first<WholeSubmission>();
}

}  // namespace

std::optional<bool> record_submission(Database& file, const RunRecord& run) {
  bool of_user = run.submission && !user_of_tenant(run.tenant).empty();
  bool noted = file.query("SELECT 1 FROM submissions WHERE job_id = ?", run.job_id).next();
  if (!of_user && !noted) return std::nullopt;
  bool recorded =
      end_submission(file, run) || add_submission(file, run, run.status, run.finished, run.result);
  if (recorded) count_submission(file, run.job_id);
  return recorded;
}

std::optional<RunRecord> find_submitted_run(Database& file, const std::string& job_id) {
  return file
      .query(fmt::format("SELECT {} FROM {} WHERE s.job_id = ? AND s.status <> ''", run_columns,
                         with_texts),
             job_id)
      .first<RunRecord>();
}

std::optional<WholeSubmission> find_submission(Database& file, const std::string& job_id) {
  return find_by(file, "job_id", job_id);
}

void change_submission(Database& file, const RunRecord& run) {
  put_end(file, run);
  count_submission(file, run.job_id);
}

void forget_submissions(Database& file, const std::string& user) {
  file.run(
      "DELETE FROM submission_texts WHERE number IN "
      "(SELECT number FROM submissions WHERE user = ?)",
      user);
  file.run("DELETE FROM submissions WHERE user = ?", user);
  forget_progress(file, user);
}

Task<> SqliteSubmissions::note_submission(RunRecord submission) {
  return file_.write([submission = std::move(submission)](Database& file) {
    add_submission(file, submission, "", std::nullopt, "");
  });
}

Task<> SqliteSubmissions::close_submission(std::string job_id, std::string status,
                                           std::string sentence) {
  RunRecord end{.job_id = std::move(job_id),
                .status = std::move(status),
                .result = boost::json::serialize(boost::json::string(sentence)),
                .finished = settings_.clock->date()};
  return file_.write([end = std::move(end)](Database& file) { end_submission(file, end); });
}

Task<std::vector<SubmissionRecord>> SqliteSubmissions::submissions(SubmissionFilter filter,
                                                                   std::int64_t before,
                                                                   std::size_t limit) {
  std::string conditions = "s.number < ?1";
  if (!filter.user.empty()) conditions += " AND s.user = ?2";
  if (!filter.problem.empty()) conditions += " AND s.problem = ?3";
  if (!filter.status.empty()) conditions += " AND s.status = ?4";
  if (!filter.language.empty()) conditions += " AND s.language = ?5";
  if (filter.from) conditions += " AND s.created >= ?6";
  if (filter.to) conditions += " AND s.created < ?7";
  std::string query = fmt::format("SELECT {} FROM {} WHERE {} ORDER BY s.number DESC LIMIT ?8",
                                  columns, with_names, conditions);
  return file_.read(
      [query = std::move(query), filter = std::move(filter), before, limit](Database& file) {
        return file
            .query(query, before, filter.user, filter.problem, filter.status, filter.language,
                   filter.from, filter.to, limit)
            .all<SubmissionRecord>();
      });
}

Task<std::vector<RunRecord>> SqliteSubmissions::submissions_of_user(std::string user) {
  return file_.read([user = std::move(user)](Database& file) {
    return file
        .query(fmt::format("SELECT {} FROM {} WHERE s.user = ? ORDER BY s.number", run_columns,
                           with_texts),
               user)
        .all<RunRecord>();
  });
}

Task<std::size_t> SqliteSubmissions::count_of(std::string user) {
  return file_.read([user = std::move(user)](Database& file) {
    return file.value<std::size_t>("SELECT count(*) FROM submissions WHERE user = ?", user);
  });
}

Task<std::vector<std::string>> SqliteSubmissions::waiting_of(std::string user) {
  return file_.read([user = std::move(user)](Database& file) {
    return file.query("SELECT job_id FROM submissions WHERE user = ? AND status = ''", user)
        .all<std::string>();
  });
}

Task<std::optional<WholeSubmission>> SqliteSubmissions::find_submission(std::string job_id) {
  return file_.read([job_id = std::move(job_id)](Database& file) {
    return codevault::find_submission(file, job_id);
  });
}

Task<std::optional<WholeSubmission>> SqliteSubmissions::find_shared_submission(std::string share) {
  return file_.read(
      [share = std::move(share)](Database& file) { return find_by(file, "share", share); });
}

Task<std::string> SqliteSubmissions::share_submission(std::string job_id, std::string share) {
  return file_.write([job_id = std::move(job_id),
                      share = std::move(share)](Database& file) -> std::string {
    if (share.empty()) {
      file.run("UPDATE submissions SET share = NULL WHERE job_id = ?", job_id);
      return {};
    }
    file.run("UPDATE submissions SET share = coalesce(share, ?) WHERE job_id = ?", share, job_id);
    auto link =
        file.query("SELECT share FROM submissions WHERE job_id = ?", job_id).first<std::string>();
    if (!link) throw Error(ErrorKind::not_found, "there is no submission '" + job_id + "'");
    return *link;
  });
}

Task<Rivals> SqliteSubmissions::rivals_of(SubmissionRecord submission) {
  constexpr std::int64_t steps = 20;
  return file_.read([submission = std::move(submission)](Database& file) {
    const std::string accepted =
        "FROM submissions WHERE problem = ? AND language = ? AND status = 'accepted'";
    Rows totals = file.query("SELECT count(*), sum(cpu_time > ?), max(cpu_time) " + accepted,
                             submission.figures.cpu_time, submission.problem, submission.language);
    totals.next();
    Rivals rivals;
    auto all = totals.get<std::size_t>(0);
    if (all < 2) return rivals;
    rivals.total = all - 1;
    rivals.slower = totals.get<std::size_t>(1);
    rivals.step = std::chrono::microseconds(totals.get<std::int64_t>(2) / steps + 1);
    rivals.counts.resize(steps);
    Rows rows = file.query("SELECT cpu_time / ?, count(*) " + accepted + " GROUP BY 1", rivals.step,
                           submission.problem, submission.language);
    while (rows.next()) rivals.counts.at(rows.get<std::size_t>(0)) = rows.get<std::size_t>(1);
    return rivals;
  });
}

Task<> SqliteSubmissions::keep_snippet(std::string id, std::string contents, Date created) {
  return file_.write([id = std::move(id), contents = std::move(contents), created,
                      most = settings_.max_size / 4](Database& file) {
    Bytes size = file.value<Bytes>("SELECT bytes FROM snippets_size");
    if (size + contents.size() > most) {
      throw unavailable("there is no room for more shared programs");
    }
    std::size_t added = file.run(
        "INSERT INTO snippets VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING", id, contents, created);
    if (added == 1) file.run("UPDATE snippets_size SET bytes = bytes + ?", contents.size());
  });
}

Task<std::optional<std::pair<std::string, Date>>> SqliteSubmissions::find_snippet(std::string id) {
  return file_.read([id = std::move(id)](Database& file) {
    return file.query("SELECT contents, created FROM snippets WHERE id = ?", id)
        .first(
            [](const Rows& row) { return std::pair(row.get<std::string>(0), row.get<Date>(1)); });
  });
}

}  // namespace codevault
