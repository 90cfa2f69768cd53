#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/test_folder.hpp"
#include "store/stores.hpp"

// For tests: stores with two users and two problems, and short functions for their calls.
namespace codevault {

class StoresFixture : public testing::Test {
 protected:
  // Opens the record that the settings name.
  virtual std::unique_ptr<Stores> open() = 0;

  void SetUp() override {
    add_user("ann");
    add_user("bob");
    for (const char* id : {"sum", "product"}) add_problem(id, false);
  }

  Stores& stores() {
    if (!stores_) stores_ = open();
    return *stores_;
  }
  RunStore& runs() { return stores().runs(); }
  ProblemStore& problems() { return stores().problems(); }
  AccountStore& accounts() { return stores().accounts(); }
  SubmissionStore& submissions() { return stores().submissions(); }
  RejudgeStore& rejudges() { return stores().rejudges(); }

  void add_user(const std::string& name, Role role = Role::user) {
    UserRecord user{.id = name, .name = name, .password = "hash of " + name, .role = role};
    EXPECT_TRUE(wait_for(accounts().add_user(user)));
  }
  bool add_session(const std::string& user, const std::string& secret) {
    SessionRecord session{.id = "id of " + secret, .user = user, .secret = secret};
    session.created = session.last_seen = clock_->date();
    session.expires = clock_->date() + std::chrono::hours(24);
    return wait_for(accounts().add_session(session, "hash of " + user));
  }
  bool knows_session(const std::string& secret) {
    return wait_for(accounts().find_session(secret, clock_->date())).has_value();
  }

  static ProblemRecord problem(const std::string& id, const std::string& digest = "1") {
    ProblemRecord problem{.id = id, .digest = digest, .origin = "imported", .summary = "{}"};
    problem.time_limit_ms = 1000;
    return problem;
  }
  void add_problem(const std::string& id, bool hidden) {
    ProblemRecord added = problem(id);
    added.hidden = hidden;
    EXPECT_THAT(keep(added, std::nullopt), testing::IsEmpty());
  }
  std::vector<std::string> keep(const ProblemRecord& kept,
                                const std::optional<ProblemRecord>& before,
                                const ProblemStore::Contents& contents = {}) {
    return wait_for(problems().keep_problem(kept, before, contents));
  }
  ProblemRecord find_problem(const std::string& id) {
    return wait_for(problems().find_problem(id)).value();
  }

  RunRecord run_of(const std::string& id, const std::string& tenant = "somebody") const {
    return {.job_id = id,
            .tenant = tenant,
            .language = "cpp",
            .program = R"({"code":"é"})",
            .status = "ok",
            .result = R"({"stdout":"hi"})",
            .created = clock_->date() - std::chrono::seconds(2),
            .finished = clock_->date()};
  }
  bool record(const RunRecord& run) { return wait_for(runs().record_run(run)); }
  bool knows(const std::string& id) { return wait_for(runs().find_run(id)).has_value(); }

  RunRecord submission(const std::string& id, const std::string& user = "ann",
                       const std::string& problem = "sum") const {
    RunRecord run{.job_id = id, .tenant = tenant_of_user(user), .language = "cpp"};
    run.program = R"({"code":"1"})";
    run.created = clock_->date();
    run.finished = clock_->date() + std::chrono::seconds(1);
    run.name = "practice";
    run.problem = problem;
    run.submission = true;
    run.figures = {.code_size = 1, .passed = 2, .total = 3, .score = 2.5};
    run.figures.memory = 4096;
    return run;
  }
  bool judge(RunRecord run, const std::string& status,
             std::chrono::microseconds time = std::chrono::microseconds(10)) {
    run.status = status;
    run.result = R"({"verdict":")" + status + "\"}";
    run.figures.cpu_time = time;
    return record(run);
  }
  void note(const RunRecord& run) { wait_for(submissions().note_submission(run)); }
  void close(const std::string& id, const std::string& status, const std::string& sentence) {
    wait_for(submissions().close_submission(id, status, sentence));
  }
  std::optional<WholeSubmission> find(const std::string& id) {
    return wait_for(submissions().find_submission(id));
  }
  std::vector<std::string> ids(const SubmissionFilter& filter, std::int64_t before = INT64_MAX,
                               std::size_t limit = 10) {
    std::vector<std::string> ids;
    for (const auto& row : wait_for(submissions().submissions(filter, before, limit))) {
      ids.push_back(row.job_id);
    }
    return ids;
  }
  UserProgress progress(const std::string& user) {
    return wait_for(submissions().progress_of(user, {}));
  }
  std::vector<std::string> leaders(Date since = {}, std::size_t limit = 10,
                                   const std::string& user = {}) {
    std::vector<std::string> lines;
    for (const Rank& rank : wait_for(submissions().leaderboard(since, limit, user))) {
      lines.push_back(std::to_string(rank.rank) + " " + rank.user_name + " " +
                      std::to_string(rank.solved) + "/" + std::to_string(rank.submissions));
    }
    return lines;
  }

  TestFolder folder_;
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>();
  StoreSettings settings_{.file = folder_ / "store.sqlite", .clock = clock_};
  std::unique_ptr<Stores> stores_;
};

}  // namespace codevault
