#include "store/sqlite_submissions.hpp"

#include "sqlite/database_thread.hpp"
#include "store/progress_tables.hpp"
#include "store/submission_tables.hpp"

namespace codevault {

Task<> SqliteSubmissions::note_submission(RunRecord submission) {
  auto work = [submission = std::move(submission)](Database& file) {
    note_submission_in(file, submission);
    return true;
  };
  co_await file_.write(std::move(work));
}

Task<> SqliteSubmissions::close_submission(std::string job_id, std::string status,
                                           std::string sentence) {
  auto work = [job_id = std::move(job_id), status = std::move(status),
               sentence = std::move(sentence), now = clock_->date()](Database& file) {
    close_submission_in(file, job_id, status, sentence, now);
    return true;
  };
  co_await file_.write(std::move(work));
}

Task<std::vector<SubmissionRecord>> SqliteSubmissions::submissions(SubmissionFilter filter,
                                                                   std::int64_t before,
                                                                   std::size_t limit) {
  auto work = [filter = std::move(filter), before, limit](Database& file) {
    return submissions_in(file, filter, before, limit);
  };
  co_return co_await file_.read(std::move(work));
}

Task<std::size_t> SqliteSubmissions::count_of(std::string user) {
  auto work = [user = std::move(user)](Database& file) { return count_submissions_in(file, user); };
  co_return co_await file_.read(std::move(work));
}

Task<std::vector<std::string>> SqliteSubmissions::waiting_of(std::string user) {
  auto work = [user = std::move(user)](Database& file) {
    return waiting_submissions_in(file, user);
  };
  co_return co_await file_.read(std::move(work));
}

Task<std::optional<WholeSubmission>> SqliteSubmissions::find_submission(std::string job_id) {
  auto work = [job_id = std::move(job_id)](Database& file) {
    return find_submission_in(file, "job_id", job_id);
  };
  co_return co_await file_.read(std::move(work));
}

Task<std::optional<WholeSubmission>> SqliteSubmissions::find_shared_submission(std::string share) {
  auto work = [share = std::move(share)](Database& file) {
    return find_submission_in(file, "share", share);
  };
  co_return co_await file_.read(std::move(work));
}

Task<std::string> SqliteSubmissions::share_submission(std::string job_id, std::string share) {
  auto work = [job_id = std::move(job_id), share = std::move(share)](Database& file) {
    return share_submission_in(file, job_id, share);
  };
  co_return co_await file_.write(std::move(work));
}

Task<std::optional<double>> SqliteSubmissions::percentile_of(SubmissionRecord submission) {
  auto work = [submission = std::move(submission)](Database& file) {
    return percentile_in(file, submission);
  };
  co_return co_await file_.read(std::move(work));
}

Task<> SqliteSubmissions::keep_snippet(std::string id, std::string contents, Date created) {
  auto work = [id = std::move(id), contents = std::move(contents), created,
               most = most_snippets_](Database& file) {
    keep_snippet_in(file, id, contents, created, most);
    return true;
  };
  co_await file_.write(std::move(work));
}

Task<std::optional<std::pair<std::string, Date>>> SqliteSubmissions::find_snippet(std::string id) {
  auto work = [id = std::move(id)](Database& file) { return find_snippet_in(file, id); };
  co_return co_await file_.read(std::move(work));
}

Task<UserProgress> SqliteSubmissions::progress_of(std::string user) {
  auto work = [user = std::move(user)](Database& file) { return progress_in(file, user); };
  co_return co_await file_.read(std::move(work));
}

Task<std::map<std::string, ProblemTally>> SqliteSubmissions::problem_tallies() {
  co_return co_await file_.read(problem_tallies_in);
}

Task<std::vector<Rank>> SqliteSubmissions::leaderboard(Date since, std::size_t limit,
                                                       std::string user) {
  auto work = [since, limit, user = std::move(user)](Database& file) {
    return leaderboard_in(file, since, limit, user);
  };
  co_return co_await file_.read(std::move(work));
}

Task<std::size_t> SqliteSubmissions::recount() { co_return co_await file_.write(recount_all); }

}  // namespace codevault
