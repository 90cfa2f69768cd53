#include <fmt/format.h>

#include <boost/json.hpp>
#include <set>

#include "base/error.hpp"
#include "store/sqlite_stores.hpp"

namespace codevault {
namespace {

namespace json = boost::json;

constexpr std::string_view columns =
    "id, digest, origin, summary, time_limit_ms, hidden, updated, facts";

std::string text_of(const std::optional<ProblemFacts>& facts) {
  if (!facts) return {};
  json::object object{
      {"codeLimit", facts->code_limit}, {"dialogue", facts->dialogue}, {"samples", facts->samples}};
  object["languages"] = json::value_from(facts->languages);
  return json::serialize(object);
}

std::optional<ProblemFacts> facts_in(const std::string& text) {
  if (text.empty()) return std::nullopt;
  json::value value = json::parse(text);
  return ProblemFacts{.languages = json::value_to<std::vector<std::string>>(value.at("languages")),
                      .code_limit = value.at("codeLimit").to_number<Bytes>(),
                      .dialogue = value.at("dialogue").as_bool(),
                      .samples = value.at("samples").to_number<std::size_t>()};
}

ProblemRecord problem_in(const Rows& rows) {
  return {.id = rows.get<std::string>(0),
          .digest = rows.get<std::string>(1),
          .origin = rows.get<std::string>(2),
          .summary = rows.get<std::string>(3),
          .time_limit_ms = rows.get<unsigned>(4),
          .hidden = rows.get<bool>(5),
          .updated = rows.get<Date>(6),
          .facts = facts_in(rows.get<std::string>(7))};
}

void forget_unused_contents(Database& file) {
  file.run("DELETE FROM problem_contents WHERE sha256 NOT IN (SELECT sha256 FROM problem_files)");
}

void refuse_unless_kept(Database& file, const std::string& id,
                        const std::optional<ProblemRecord>& before) {
  auto version_in = [](const Rows& row) {
    return std::pair(row.get<std::string>(0), row.get<unsigned>(1));
  };
  auto kept =
      file.query("SELECT digest, time_limit_ms FROM problems WHERE id = ?", id).first(version_in);
  if (!kept && !before) return;
  if (kept && before && *kept == std::pair(before->digest, before->time_limit_ms)) return;
  throw Error(ErrorKind::conflict,
              "the problem '" + id +
                  "' was changed by somebody else in the meantime: look at it as it is now, and "
                  "make your change again");
}

std::vector<std::string> missing_of(Database& file, const ProblemRecord& problem,
                                    const ProblemStore::Contents& contents) {
  std::set<std::string> missing;
  for (const auto& [path, sha256] : problem.files) {
    if (contents.contains(sha256)) continue;
    bool kept = file.query("SELECT 1 FROM problem_contents WHERE sha256 = ?", sha256).next();
    if (!kept) missing.insert(sha256);
  }
  return {missing.begin(), missing.end()};
}

void put_problem(Database& file, const ProblemRecord& problem,
                 const ProblemStore::Contents& contents) {
  file.run("DELETE FROM problem_files WHERE problem = ?", problem.id);
  file.run(
      "INSERT INTO problems (id, digest, origin, summary, time_limit_ms, hidden, updated, facts) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
      "digest = excluded.digest, origin = excluded.origin, summary = excluded.summary, "
      "time_limit_ms = excluded.time_limit_ms, updated = excluded.updated, facts = excluded.facts",
      problem.id, problem.digest, problem.origin, problem.summary, problem.time_limit_ms,
      problem.hidden, problem.updated, text_of(problem.facts));
  for (const auto& [sha256, bytes] : contents) {
    const std::string& all = contents_of(bytes);
    file.run("INSERT INTO problem_contents VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
             sha256, all.size(), all);
  }
  for (const auto& [path, sha256] : problem.files) {
    file.run("INSERT INTO problem_files VALUES (?, ?, ?)", problem.id, path, sha256);
  }
  forget_unused_contents(file);
}

class SqliteProblems final : public ProblemStore {
 public:
  explicit SqliteProblems(DatabaseThread& file) : file_(file) {}

  Task<std::vector<std::string>> keep_problem(ProblemRecord problem,
                                              std::optional<ProblemRecord> before,
                                              Contents contents) override {
    return file_.write([problem = std::move(problem), before = std::move(before),
                        contents = std::move(contents)](Database& file) {
      refuse_unless_kept(file, problem.id, before);
      std::vector<std::string> missing = missing_of(file, problem, contents);
      if (missing.empty()) put_problem(file, problem, contents);
      return missing;
    });
  }

  Task<std::vector<ProblemRecord>> problems() override {
    return file_.read([](Database& file) {
      return file.query(fmt::format("SELECT {} FROM problems ORDER BY id", columns))
          .all(problem_in);
    });
  }

  Task<std::optional<ProblemRecord>> find_problem(std::string id) override {
    return file_.read([id = std::move(id)](Database& file) {
      auto problem = file.query(fmt::format("SELECT {} FROM problems WHERE id = ?", columns), id)
                         .first(problem_in);
      if (!problem) return problem;
      problem->files =
          file.query("SELECT path, sha256 FROM problem_files WHERE problem = ? ORDER BY path", id)
              .all<ProblemRecord::PackageFile>();
      return problem;
    });
  }

  Task<bool> hide_problem(std::string id, bool hidden) override {
    return file_.write([id = std::move(id), hidden](Database& file) {
      return file.run("UPDATE problems SET hidden = ? WHERE id = ?", hidden, id) == 1;
    });
  }

  Task<bool> remove_problem(std::string id) override {
    return file_.write([id = std::move(id)](Database& file) {
      file.run("DELETE FROM problem_files WHERE problem = ?", id);
      bool removed = file.run("DELETE FROM problems WHERE id = ?", id) == 1;
      forget_unused_contents(file);
      return removed;
    });
  }

  Task<Blob> problem_file(std::string sha256) override {
    return file_.read([sha256 = std::move(sha256)](Database& file) {
      auto bytes = file.query("SELECT bytes FROM problem_contents WHERE sha256 = ?", sha256)
                       .first<std::string>();
      if (!bytes) throw unavailable("no problem has the file " + sha256 + " any more");
      return make_blob(std::move(*bytes));
    });
  }

 private:
  DatabaseThread& file_;
};

}  // namespace

std::unique_ptr<ProblemStore> sqlite_problems(DatabaseThread& file) {
  return std::make_unique<SqliteProblems>(file);
}

}  // namespace codevault
