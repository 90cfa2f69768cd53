#include "store/progress_tables.hpp"

#include <fmt/format.h>

namespace codevault {
namespace {

// A table that counts what a user did, by something.
struct Count {
  const char* table;
  const char* key;  // an expression over a submission ...
  const char* key_type;
  const char* figures;  // ... and what is counted of those that share it
  const char* columns;
};

constexpr Count counts[] = {
    {"standings", "problem", "TEXT",
     "count(*), sum(status = 'accepted'), min(created), "
     "min(CASE WHEN status = 'accepted' THEN created END)",
     "submissions INTEGER NOT NULL, accepted INTEGER NOT NULL, first_submission INTEGER NOT NULL, "
     "first_accepted INTEGER"},
    {"active_days", "created / 86400000", "INTEGER", "count(*), sum(status = 'accepted')",
     "submissions INTEGER NOT NULL, accepted INTEGER NOT NULL"},
    {"used_languages", "language", "TEXT", "count(*), sum(status = 'accepted')",
     "submissions INTEGER NOT NULL, accepted INTEGER NOT NULL"},
};

// Where a submission has been judged: no fault of ours, and nobody cancelled it.
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

Tally tally_at(const Rows& rows, int column) {
  return {rows.get<std::size_t>(column), rows.get<std::size_t>(column + 1)};
}

}  // namespace

std::string progress_tables() {
  std::string sql;
  for (const Count& count : counts) {
    sql += fmt::format(
        "CREATE TABLE {0} (user TEXT NOT NULL, key {1} NOT NULL, {2}, PRIMARY KEY (user, key)) "
        "STRICT, WITHOUT ROWID;\n"
        "CREATE INDEX submissions_{0} ON submissions (user, {3});\n"
        "INSERT INTO {0} {4};\n",
        count.table, count.key_type, count.columns, count.key, counted(count, ""));
  }
  sql += "CREATE INDEX standings_problem ON standings (key);\n";
  sql += "CREATE INDEX standings_accepted ON standings (first_accepted);\n";
  return sql;
}

void recount_for(Database& file, const std::string& user, const std::string& problem,
                 const std::string& language, Date created) {
  auto day = std::chrono::floor<std::chrono::days>(created).time_since_epoch().count();
  recount_one(file, counts[0], user, problem);
  recount_one(file, counts[1], user, day);
  recount_one(file, counts[2], user, language);
}

void forget_progress_of(Database& file, const std::string& user) {
  for (const Count& count : counts) {
    file.run(fmt::format("DELETE FROM {} WHERE user = ?", count.table), user);
  }
}

std::size_t recount_all(Database& file) {
  std::size_t wrong = 0;
  for (const Count& count : counts) {
    std::string fresh = counted(count, "");
    Rows differences =
        file.query(fmt::format("SELECT (SELECT count(*) FROM ({0} EXCEPT SELECT * FROM {1})) + "
                               "(SELECT count(*) FROM (SELECT user, key FROM {1} EXCEPT "
                               "SELECT user, {2} FROM submissions WHERE {3}))",
                               fresh, count.table, count.key, judged));
    differences.next();
    auto found = differences.get<std::size_t>(0);
    if (found == 0) continue;
    wrong += found;
    file.run(fmt::format("DELETE FROM {}", count.table));
    file.run(fmt::format("INSERT INTO {} {}", count.table, fresh));
  }
  return wrong;
}

UserProgress progress_in(Database& file, const std::string& user) {
  UserProgress progress;
  Rows standings = file.query(
      "SELECT key, submissions, accepted, first_submission, first_accepted FROM standings "
      "WHERE user = ? ORDER BY first_submission, key",
      user);
  while (standings.next()) {
    progress.standings.push_back({standings.get<std::string>(0), tally_at(standings, 1),
                                  standings.get<Date>(3), standings.find<Date>(4)});
  }
  Rows days = file.query("SELECT key, submissions, accepted FROM active_days WHERE user = ?", user);
  while (days.next()) {
    std::chrono::sys_days day{std::chrono::days(days.get<int>(0))};
    progress.days[day] = tally_at(days, 1);
  }
  Rows languages =
      file.query("SELECT key, submissions, accepted FROM used_languages WHERE user = ?", user);
  while (languages.next()) {
    progress.languages[languages.get<std::string>(0)] = tally_at(languages, 1);
  }
  return progress;
}

std::map<std::string, ProblemTally> problem_tallies_in(Database& file) {
  std::map<std::string, ProblemTally> tallies;
  Rows rows = file.query(
      "SELECT key, sum(submissions), sum(accepted), count(first_accepted) FROM standings "
      "GROUP BY key");
  while (rows.next()) {
    tallies[rows.get<std::string>(0)] = {tally_at(rows, 1), rows.get<std::size_t>(3)};
  }
  return tallies;
}

std::vector<Rank> leaderboard_in(Database& file, Date since, std::size_t limit,
                                 const std::string& user) {
  std::vector<Rank> ranks;
  Rows rows = file.query(
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
      since, limit, user);
  while (rows.next()) {
    ranks.push_back({.rank = rows.get<std::size_t>(0),
                     .user = rows.get<std::string>(1),
                     .user_name = rows.get<std::string>(2),
                     .solved = rows.get<std::size_t>(3),
                     .submissions = rows.get<std::size_t>(4),
                     .last_solved = rows.get<Date>(5)});
  }
  return ranks;
}

}  // namespace codevault
