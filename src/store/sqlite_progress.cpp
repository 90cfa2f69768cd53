#include <fmt/format.h>

#include "store/sqlite_stores.hpp"

namespace codevault {
namespace {

// A table of counts of a user's submissions.
struct Count {
  const char* table;
  const char* key;      // an expression over a submission ...
  const char* figures;  // ... and what is counted of those that share it
};

constexpr Count counts[] = {
    {"standings", "problem",
     "count(*), sum(status = 'accepted'), min(created), "
     "min(CASE WHEN status = 'accepted' THEN created END)"},
    {"active_days", "created / 86400000", "count(*), sum(status = 'accepted')"},
    {"used_languages", "language", "count(*), sum(status = 'accepted')"},
};

// Not of one that failed by a fault of ours, or was cancelled.
constexpr const char* judged = "status NOT IN ('', 'failed', 'cancelled')";

std::string counted(const Count& count, const std::string& where) {
  return fmt::format("SELECT user, {0}, {1} FROM submissions WHERE {2}{3} GROUP BY user, {0}",
                     count.key, count.figures, judged, where);
}

template <typename Key>
void recount_one(Database& file, const Count& count, const std::string& user, const Key& key) {
  file.run(fmt::format("DELETE FROM {} WHERE user = ? AND key = ?", count.table), user, key);
  std::string of_this = fmt::format(" AND user = ? AND {} = ?", count.key);
  file.run(fmt::format("INSERT INTO {} {}", count.table, counted(count, of_this)), user, key);
}

// Counts everything in this table; returns how many counts were wrong.
std::size_t recount_all(Database& file, const Count& count) {
  std::string fresh = counted(count, "");
  auto wrong = file.value<std::size_t>(
      fmt::format("SELECT (SELECT count(*) FROM ({0} EXCEPT SELECT * FROM {1})) + "
                  "(SELECT count(*) FROM (SELECT user, key FROM {1} EXCEPT "
                  "SELECT user, {2} FROM submissions WHERE {3}))",
                  fresh, count.table, count.key, judged));
  if (wrong == 0) return 0;
  file.run(fmt::format("DELETE FROM {}", count.table));
  file.run(fmt::format("INSERT INTO {} {}", count.table, fresh));
  return wrong;
}

std::size_t measure_snippets(Database& file) {
  return file.run(
      "UPDATE snippets_size SET bytes = s.total FROM "
      "(SELECT coalesce(sum(length(CAST(contents AS BLOB))), 0) AS total FROM snippets) s "
      "WHERE bytes <> s.total");
}

}  // namespace

void count_submission(Database& file, const std::string& job_id) {
  Rows rows = file.query(
      "SELECT user, problem, created / 86400000, language FROM submissions WHERE job_id = ?",
      job_id);
  if (!rows.next()) return;
  auto user = rows.get<std::string>(0);
  recount_one(file, counts[0], user, rows.get<std::string>(1));
  recount_one(file, counts[1], user, rows.get<std::int64_t>(2));
  recount_one(file, counts[2], user, rows.get<std::string>(3));
}

void forget_progress(Database& file, const std::string& user) {
  for (const Count& count : counts) {
    file.run(fmt::format("DELETE FROM {} WHERE user = ?", count.table), user);
  }
  file.run("DELETE FROM problem_marks WHERE user = ?", user);
}

Task<std::size_t> SqliteSubmissions::recount() {
  return file_.write([](Database& file) {
    std::size_t wrong = measure_snippets(file);
    for (const Count& count : counts) wrong += recount_all(file, count);
    return wrong;
  });
}

Task<bool> SqliteSubmissions::has_solved(std::string user, std::string problem) {
  return file_.read([user = std::move(user), problem = std::move(problem)](Database& file) {
    return file
        .query("SELECT 1 FROM standings WHERE user = ? AND key = ? AND accepted > 0", user, problem)
        .next();
  });
}

Task<UserProgress> SqliteSubmissions::progress_of(std::string user, std::chrono::minutes east) {
  return file_.read([user = std::move(user), east](Database& file) {
    UserProgress progress;
    progress.standings =
        file.query(
                "SELECT key, submissions, accepted, first_submission, first_accepted "
                "FROM standings WHERE user = ? ORDER BY first_submission, key",
                user)
            .all<Standing>();
    // Days by UTC are counted beforehand.
    std::chrono::milliseconds shift = east;
    Rows days =
        east.count() == 0
            ? file.query("SELECT key, submissions, accepted FROM active_days WHERE user = ?", user)
            : file.query(fmt::format("SELECT (created + ?) / 86400000, count(*), "
                                     "sum(status = 'accepted') FROM submissions "
                                     "WHERE user = ? AND {} GROUP BY 1",
                                     judged),
                         shift.count(), user);
    while (days.next()) {
      std::chrono::sys_days day{std::chrono::days(days.get<int>(0))};
      progress.days[day] = days.get<Tally>(1);
    }
    Rows languages =
        file.query("SELECT key, submissions, accepted FROM used_languages WHERE user = ?", user);
    while (languages.next()) {
      progress.languages[languages.get<std::string>(0)] = languages.get<Tally>(1);
    }
    return progress;
  });
}

Task<std::vector<ProblemMark>> SqliteSubmissions::marks_of(std::string user) {
  return file_.read([user = std::move(user)](Database& file) {
    return file
        .query(
            "SELECT problem, bookmarked, note FROM problem_marks WHERE user = ? ORDER BY problem",
            user)
        .all<ProblemMark>();
  });
}

Task<> SqliteSubmissions::mark_problem(std::string user, ProblemMark mark) {
  return file_.write([user = std::move(user), mark = std::move(mark)](Database& file) {
    if (!mark.bookmarked && mark.note.empty()) {
      file.run("DELETE FROM problem_marks WHERE user = ? AND problem = ?", user, mark.problem);
    } else if (has_user(file, user)) {
      file.run("INSERT OR REPLACE INTO problem_marks VALUES (?, ?, ?, ?)", user, mark.problem,
               mark.bookmarked, mark.note);
    }
  });
}

Task<std::map<std::string, ProblemTally>> SqliteSubmissions::problem_tallies() {
  return file_.read([](Database& file) {
    std::map<std::string, ProblemTally> tallies;
    Rows rows = file.query(
        "SELECT key, sum(submissions), sum(accepted), count(first_accepted) FROM standings "
        "GROUP BY key");
    while (rows.next()) {
      tallies[rows.get<std::string>(0)] = rows.get<ProblemTally>(1);
    }
    return tallies;
  });
}

Task<std::vector<Rank>> SqliteSubmissions::leaderboard(Date since, std::size_t limit,
                                                       std::string user) {
  return file_.read([since, limit, user = std::move(user)](Database& file) {
    return file
        .query(
            "WITH solved AS ("
            "  SELECT s.user AS user, count(*) AS problems, sum(s.submissions) AS submissions,"
            "    max(s.first_accepted) AS last"
            "  FROM standings s JOIN problems p ON p.id = s.key AND NOT p.hidden"
            "  WHERE s.first_accepted >= ? GROUP BY s.user), "
            "ranked AS ("
            "  SELECT rank() OVER (ORDER BY s.problems DESC) AS rank,"
            "    row_number() OVER (ORDER BY s.problems DESC, s.last, u.name) AS place,"
            "    u.id AS user, u.name AS name, s.problems, s.submissions, s.last"
            "  FROM solved s JOIN users u ON u.id = s.user AND NOT u.disabled) "
            "SELECT rank, user, name, problems, submissions, last FROM ranked "
            "WHERE place <= ? OR user = ? ORDER BY place",
            since, limit, user)
        .all<Rank>();
  });
}

}  // namespace codevault
