#include <gmock/gmock.h>

#include "base/error.hpp"
#include "sqlite/database.hpp"
#include "sqlite/test_folder.hpp"
#include "store/sqlite_store.hpp"

namespace codevault {
namespace {

using std::chrono::hours;
using std::chrono::microseconds;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Pair;

class SubmissionsTest : public testing::Test {
 protected:
  SubmissionsTest() {
    add_user("ann");
    add_user("bob");
    for (const char* id : {"sum", "product"}) add_problem(id, false);
  }

  void add_user(const std::string& name) {
    UserRecord user{.id = name, .name = name};
    wait_for(store_->add_user(user));
  }
  void add_problem(const std::string& id, bool hidden) {
    ProblemRecord problem{.id = id, .digest = "1", .origin = "imported", .summary = "{}"};
    problem.time_limit_ms = 1000;
    problem.hidden = hidden;
    done(store_->keep_problem(problem, {}));
  }
  static void done(Task<> work) {
    auto task = [](Task<> inner) -> Task<bool> {
      co_await std::move(inner);
      co_return true;
    };
    wait_for(task(std::move(work)));
  }

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
  bool judge(RunRecord run, const std::string& status, microseconds time = microseconds(10)) {
    run.status = status;
    run.result = R"({"verdict":")" + status + "\"}";
    run.figures.cpu_time = time;
    return wait_for(store_->record_run(run));
  }
  SubmissionStore& submissions() { return store_->submissions(); }
  std::vector<std::string> ids(const SubmissionFilter& filter, std::int64_t before = INT64_MAX,
                               std::size_t limit = 10) {
    std::vector<std::string> ids;
    for (const auto& row : wait_for(submissions().submissions(filter, before, limit))) {
      ids.push_back(row.job_id);
    }
    return ids;
  }
  UserProgress progress(const std::string& user) {
    return wait_for(submissions().progress_of(user));
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
  std::optional<WholeSubmission> find(const std::string& id) {
    return wait_for(submissions().find_submission(id));
  }

  TestFolder folder_;
  asio::thread_pool timer_{1};
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>();
  std::unique_ptr<SqliteStore> store_ = std::make_unique<SqliteStore>(
      timer_.get_executor(),
      SqliteStoreSettings{.file = folder_ / "store.db", .max_size = 4'000, .clock = clock_});
};

TEST_F(SubmissionsTest, AreThereFromTheMomentTheyWereAccepted) {
  done(submissions().note_submission(submission("a")));
  EXPECT_EQ(find("a")->row.status, "");
  EXPECT_FALSE(wait_for(store_->find_run("a")).has_value());  // it has not ended

  EXPECT_TRUE(judge(submission("a"), "wrong_answer"));
  EXPECT_FALSE(judge(submission("a"), "accepted"));

  WholeSubmission found = find("a").value();
  EXPECT_EQ(found.row.status, "wrong_answer");
  EXPECT_EQ(found.row.user_name, "ann");
  EXPECT_EQ(found.row.figures.passed, 2u);
  EXPECT_EQ(found.row.figures.score, 2.5);
  EXPECT_EQ(found.row.figures.cpu_time, microseconds(10));
  EXPECT_EQ(found.program, R"({"code":"1"})");
  EXPECT_EQ(found.result, R"({"verdict":"wrong_answer"})");
  EXPECT_EQ(wait_for(store_->find_run("a"))->status, "wrong_answer");
}

TEST_F(SubmissionsTest, MayBeJudgedBeforeTheyAreNoted) {
  judge(submission("a"), "accepted");
  done(submissions().note_submission(submission("a")));

  EXPECT_EQ(find("a")->row.status, "accepted");
}

TEST_F(SubmissionsTest, OutliveEverything) {
  judge(submission("a"), "accepted");
  clock_->advance(hours(24 * 400));
  store_->tick();
  done(store_->ping());

  EXPECT_TRUE(wait_for(store_->find_run("a"))->submission);
}

TEST_F(SubmissionsTest, EndOnceHoweverTheyEnd) {
  done(submissions().note_submission(submission("a")));
  done(submissions().close_submission("a", "cancelled", "It was \"cancelled\"."));
  done(submissions().close_submission("a", "failed", "Other."));

  EXPECT_EQ(find("a")->row.status, "cancelled");
  EXPECT_EQ(find("a")->result, R"("It was \"cancelled\".")");
  EXPECT_FALSE(judge(submission("a"), "accepted"));
  EXPECT_THAT(progress("ann").standings, IsEmpty());
}

TEST_F(SubmissionsTest, AreListedNewestFirstByEveryFilter) {
  judge(submission("a"), "accepted");
  clock_->advance(hours(1));
  RunRecord python = submission("b", "bob", "product");
  python.language = "python";
  judge(python, "wrong_answer");
  Date later = clock_->date();
  done(submissions().note_submission(submission("c")));

  EXPECT_THAT(ids({}), ElementsAre("c", "b", "a"));
  EXPECT_THAT(ids({.user = "ann"}), ElementsAre("c", "a"));
  EXPECT_THAT(ids({.problem = "product"}), ElementsAre("b"));
  EXPECT_THAT(ids({.status = "accepted"}), ElementsAre("a"));
  EXPECT_THAT(ids({.language = "python"}), ElementsAre("b"));
  EXPECT_THAT(ids({.from = later}), ElementsAre("c", "b"));
  EXPECT_THAT(ids({.to = later}), ElementsAre("a"));
  EXPECT_THAT(ids({}, find("c")->row.number, 1), ElementsAre("b"));
}

TEST_F(SubmissionsTest, AreSharedByOneLinkUntilTheyAreNot) {
  judge(submission("a"), "accepted");

  EXPECT_EQ(wait_for(submissions().share_submission("a", "x")), "x");
  EXPECT_EQ(wait_for(submissions().share_submission("a", "y")), "x");
  EXPECT_EQ(wait_for(submissions().find_shared_submission("x"))->row.job_id, "a");

  EXPECT_EQ(wait_for(submissions().share_submission("a", "")), "");
  EXPECT_FALSE(wait_for(submissions().find_shared_submission("x")).has_value());
  EXPECT_THROW(wait_for(submissions().share_submission("nothing", "x")), Error);
}

TEST_F(SubmissionsTest, KnowHowManyTookLonger) {
  judge(submission("a"), "accepted", microseconds(10));
  EXPECT_FALSE(wait_for(submissions().percentile_of(find("a")->row)).has_value());
  judge(submission("b", "bob"), "accepted", microseconds(20));
  judge(submission("c", "bob"), "accepted", microseconds(5));
  judge(submission("d", "bob"), "wrong_answer", microseconds(30));

  EXPECT_EQ(wait_for(submissions().percentile_of(find("a")->row)), 0.5);
}

TEST_F(SubmissionsTest, AreCountedByProblemDayAndLanguage) {
  Date first = clock_->date();
  judge(submission("a"), "wrong_answer");
  clock_->advance(hours(24));
  Date second = clock_->date();
  judge(submission("b"), "accepted");
  judge(submission("c"), "accepted");
  done(submissions().note_submission(submission("waits")));
  judge(submission("d"), "failed");

  UserProgress found = progress("ann");

  ASSERT_EQ(found.standings.size(), 1u);
  EXPECT_EQ(found.standings[0].problem, "sum");
  EXPECT_EQ(found.standings[0].tally.submissions, 3u);
  EXPECT_EQ(found.standings[0].tally.accepted, 2u);
  EXPECT_EQ(found.standings[0].first_submission, first);
  EXPECT_EQ(found.standings[0].first_accepted, second);
  EXPECT_THAT(
      found.days,
      ElementsAre(
          Pair(std::chrono::floor<std::chrono::days>(first), Field(&Tally::submissions, 1u)),
          Pair(std::chrono::floor<std::chrono::days>(second), Field(&Tally::submissions, 2u))));
  EXPECT_THAT(found.languages, ElementsAre(Pair("cpp", Field(&Tally::accepted, 2u))));
  judge(submission("e", "bob"), "accepted");
  ProblemTally tally = wait_for(submissions().problem_tallies()).at("sum");
  EXPECT_EQ(tally.tally.submissions, 4u);
  EXPECT_EQ(tally.solvers, 2u);
}

TEST_F(SubmissionsTest, RankUsersByWhatTheySolved) {
  add_problem("secret", true);
  judge(submission("a", "ann"), "accepted");
  judge(submission("b", "ann", "secret"), "accepted");
  clock_->advance(hours(1));
  Date later = clock_->date();
  judge(submission("c", "bob"), "wrong_answer");
  judge(submission("d", "bob"), "accepted");
  EXPECT_THAT(leaders(), ElementsAre("1 ann 1/1", "1 bob 1/2"));

  judge(submission("e", "bob", "product"), "accepted");

  EXPECT_THAT(leaders(), ElementsAre("1 bob 2/3", "2 ann 1/1"));
  EXPECT_THAT(leaders(later), ElementsAre("1 bob 2/3"));
  EXPECT_THAT(leaders({}, 1, "ann"), ElementsAre("1 bob 2/3", "2 ann 1/1"));
  EXPECT_THAT(leaders({}, 1), ElementsAre("1 bob 2/3"));
}

TEST_F(SubmissionsTest, FindCountsThatAreWrong) {
  judge(submission("a"), "wrong_answer");
  judge(submission("b", "bob"), "accepted");
  EXPECT_EQ(wait_for(submissions().recount()), 0u);

  Database other(folder_ / "store.db", {});
  other.execute("UPDATE standings SET accepted = 7 WHERE user = 'ann'");
  other.execute("DELETE FROM active_days WHERE user = 'bob'");
  other.execute("INSERT INTO used_languages VALUES ('ann', 'java', 1, 1)");

  EXPECT_EQ(wait_for(submissions().recount()), 3u);
  EXPECT_EQ(wait_for(submissions().recount()), 0u);
  EXPECT_EQ(progress("ann").standings[0].tally.accepted, 0u);
}

TEST_F(SubmissionsTest, GoWithTheirUser) {
  judge(submission("a"), "accepted");
  done(submissions().note_submission(submission("b")));

  wait_for(store_->remove_user("ann"));

  EXPECT_FALSE(find("a").has_value());
  EXPECT_THAT(progress("ann").standings, IsEmpty());
  EXPECT_FALSE(judge(submission("b"), "accepted"));  // it was still being judged
  EXPECT_FALSE(find("b").has_value());
  RunRecord trial{.job_id = "c", .tenant = tenant_of_user("ann")};
  EXPECT_FALSE(wait_for(store_->record_run(trial)));
}

TEST_F(SubmissionsTest, AreJudgedAgainAndChangedOnlyWhenThatIsApplied) {
  judge(submission("a"), "wrong_answer");
  judge(submission("b", "bob"), "accepted");
  judge(submission("c", "bob"), "accepted");
  judge(submission("other", "ann", "product"), "accepted");
  done(submissions().note_submission(submission("waits")));
  RejudgeStore& rejudges = store_->rejudges();
  RejudgeRecord rejudge{.id = "r", .problem = "sum", .by = "root", .created = clock_->date()};
  EXPECT_EQ(wait_for(rejudges.add_rejudge(rejudge, {.language = "java"})), 0u);
  EXPECT_THAT(wait_for(rejudges.rejudges()), IsEmpty());

  EXPECT_EQ(wait_for(rejudges.add_rejudge(rejudge, {})), 3u);
  EXPECT_FALSE(wait_for(rejudges.apply_rejudge("r")));  // it is not ready
  std::map<std::string, std::string> verdicts{
      {"a", "accepted"}, {"b", "accepted"}, {"c", "failed"}};
  while (auto next = wait_for(rejudges.next_to_rejudge("r"))) {
    RunRecord run = submission(next->row.job_id);
    run.status = verdicts.at(run.job_id);
    run.result = R"({"again":true})";
    done(rejudges.record_rejudged("r", run));
  }

  auto found = wait_for(rejudges.find_rejudge("r")).value();
  EXPECT_EQ(found.state, RejudgeRecord::State::ready);
  EXPECT_EQ(found.done, 3u);
  std::vector<RejudgeChange> changes = wait_for(rejudges.changes_of("r"));
  EXPECT_THAT(changes,
              ElementsAre(Field(&RejudgeChange::job_id, "a"), Field(&RejudgeChange::job_id, "c")));
  EXPECT_EQ(changes[0].before, "wrong_answer");
  EXPECT_EQ(find("a")->row.status, "wrong_answer");

  EXPECT_TRUE(wait_for(rejudges.apply_rejudge("r")));
  EXPECT_FALSE(wait_for(rejudges.apply_rejudge("r")));
  EXPECT_FALSE(wait_for(rejudges.discard_rejudge("r")));

  std::vector<RejudgeChange> made = wait_for(rejudges.changes_of("r"));
  ASSERT_EQ(made.size(), 2u);  // still told
  EXPECT_EQ(made[0].before, "wrong_answer");
  EXPECT_EQ(find("a")->row.status, "accepted");
  EXPECT_EQ(find("a")->result, R"({"again":true})");
  EXPECT_EQ(find("c")->row.status, "accepted");  // a fault of ours changes nothing
  EXPECT_TRUE(progress("ann").standings[0].first_accepted.has_value());
  EXPECT_EQ(wait_for(submissions().recount()), 0u);
}

TEST_F(SubmissionsTest, KeepSharedProgramsWhileThereIsRoom) {
  done(submissions().keep_snippet("x", R"({"code":"1"})", clock_->date()));
  done(submissions().keep_snippet("x", R"({"code":"1"})", clock_->date()));

  EXPECT_EQ(wait_for(submissions().find_snippet("x"))->first, R"({"code":"1"})");
  EXPECT_FALSE(wait_for(submissions().find_snippet("y")).has_value());
  EXPECT_THROW(done(submissions().keep_snippet("y", std::string(1'000, 'x'), {})), Error);
}

}  // namespace
}  // namespace codevault
