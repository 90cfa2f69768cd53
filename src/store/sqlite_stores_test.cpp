#include "store/sqlite_stores.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "sqlite/database.hpp"
#include "store/stores_suite.hpp"

namespace codevault {
namespace {

using std::chrono::hours;
using testing::AllOf;
using testing::HasSubstr;
using testing::Property;
using testing::Throws;

INSTANTIATE_TEST_SUITE_P(Sqlite, StoresSuite, testing::Values(open_sqlite_stores));

class SqliteStoresTest : public StoresFixture {
 protected:
  std::unique_ptr<Stores> open() override { return open_sqlite_stores(settings_); }

  // Opens the record again, with the settings as they are now.
  void reopen() { stores_.reset(); }
  void ping() { wait_for(stores().ping()); }
  void advance(hours time) {
    clock_->advance(time);
    ping();  // begins to forget ...
    ping();  // ... before this
  }
};

TEST_F(SqliteStoresTest, ForgetsOldRuns) {
  settings_.keep_runs = hours(48);
  reopen();
  record(run_of("old"));
  advance(hours(47));
  EXPECT_TRUE(knows("old"));
  record(run_of("new"));

  advance(hours(2));

  EXPECT_FALSE(knows("old"));
  EXPECT_TRUE(knows("new"));
}

TEST_F(SqliteStoresTest, ForgetsTheFirstOfTooManyRuns) {
  settings_.max_runs = 2;
  reopen();
  for (std::string id : {"a", "b", "c", "d"}) record(run_of(id));

  advance(hours(1));

  EXPECT_FALSE(knows("a"));
  EXPECT_FALSE(knows("b"));
  EXPECT_TRUE(knows("c"));
  EXPECT_TRUE(knows("d"));
}

TEST_F(SqliteStoresTest, ForgetsTheFirstRunsWhenTheyTakeTooMuchRoom) {
  settings_.max_size = 1_MiB;
  reopen();
  for (int i = 0; i < 20; ++i) {
    RunRecord run = run_of(std::to_string(i));
    run.result = std::string(100'000, 'x');
    record(run);
  }

  advance(hours(1));

  EXPECT_FALSE(knows("9"));
  EXPECT_TRUE(knows("12"));
  EXPECT_TRUE(knows("19"));
}

TEST_F(SqliteStoresTest, ForgetsMoreRunsThanGoAtOnce) {
  settings_.max_runs = 1;
  reopen();
  ping();
  Database(settings_.file, {})
      .execute(
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
          "INSERT INTO runs SELECT i, 'job' || i, '', '', '', '', '', 0, 2000000000000, '', '' "
          "FROM n");

  advance(hours(1));
  ping();

  EXPECT_FALSE(knows("job599"));
  EXPECT_TRUE(knows("job600"));
}

TEST_F(SqliteStoresTest, KeepsSubmissionsForEver) {
  judge(submission("a"), "accepted");
  record(run_of("b"));

  advance(hours(24 * 400));

  EXPECT_TRUE(wait_for(runs().find_run("a"))->submission);
  EXPECT_FALSE(knows("b"));
}

TEST_F(SqliteStoresTest, SaysThatItCannotBeWrittenAndGoesOnWhenItCan) {
  settings_.patience = std::chrono::milliseconds(0);
  reopen();
  ping();
  Database other(settings_.file, {});
  other.execute("BEGIN IMMEDIATE");
  auto unavailable = Throws<Error>(
      AllOf(Property(&Error::kind, ErrorKind::unavailable),
            Property(&Error::what, HasSubstr("store.sqlite is locked by another program"))));

  EXPECT_THAT([&] { ping(); }, unavailable);
  EXPECT_THAT([&] { record(run_of("a")); }, unavailable);

  other.execute("COMMIT");
  ping();
  EXPECT_TRUE(record(run_of("a")));
}

TEST_F(SqliteStoresTest, KeepsContentsOnlyWhileAProblemHasThem) {
  ProblemRecord first = problem("new");
  first.files = {{"a.in", "x"}, {"b.in", "y"}};
  keep(first, std::nullopt, {{"x", make_blob("ex")}, {"y", make_blob("why")}});
  ProblemRecord second = problem("new", "2");
  second.files = {{"b.in", "y"}};

  keep(second, first);
  EXPECT_THROW(wait_for(problems().problem_file("x")), Error);
  wait_for(problems().remove_problem("new"));
  EXPECT_THROW(wait_for(problems().problem_file("y")), Error);
}

TEST_F(SqliteStoresTest, FindsCountsThatAreWrong) {
  judge(submission("a"), "wrong_answer");
  judge(submission("b", "bob"), "accepted");
  wait_for(submissions().keep_snippet("x", "{}", clock_->date()));
  EXPECT_EQ(wait_for(submissions().recount()), 0u);

  Database other(settings_.file, {});
  other.execute("UPDATE standings SET accepted = 7 WHERE user = 'ann'");
  other.execute("DELETE FROM active_days WHERE user = 'bob'");
  other.execute("INSERT INTO used_languages VALUES ('ann', 'java', 1, 1)");
  other.execute("UPDATE snippets_size SET bytes = 7");

  EXPECT_EQ(wait_for(submissions().recount()), 4u);
  EXPECT_EQ(wait_for(submissions().recount()), 0u);
  EXPECT_EQ(progress("ann").standings[0].tally.accepted, 0u);
}

// Version 0.1.0 wrote files of five versions.
TEST_F(SqliteStoresTest, OpensWhatVersion010Kept) {
  stores_.reset();
  settings_.file = folder_ / "old.sqlite";
  {
    Database old(settings_.file, {});
    std::vector<std::string> versions = store_versions();
    versions.resize(5);
    migrate(old, versions);
    old.execute(
        "INSERT INTO users VALUES ('u', 'Cyd', 'hash', 'setter', 0, 1000, NULL);"
        "INSERT INTO problems VALUES ('old', 'd', 'imported', '{}', 1500, 1, 2000);"
        "INSERT INTO problem_contents VALUES ('x', 2, 'ex');"
        "INSERT INTO problem_files VALUES ('old', 'a.in', 'x');"
        "INSERT INTO submissions VALUES "
        "(1, 'job', 'u', 'old', 'cpp', 'accepted', 1000, 2000, 9, 3, 3, NULL, 10, 20, NULL);"
        "INSERT INTO submission_texts VALUES (1, '{}', '{}');"
        "INSERT INTO standings VALUES ('u', 'old', 1, 1, 1000, 1000)");
  }

  ProblemRecord found = find_problem("old");
  EXPECT_EQ(found.time_limit_ms, 1500u);
  EXPECT_TRUE(found.hidden);
  EXPECT_FALSE(found.facts.has_value());
  EXPECT_EQ(contents_of(wait_for(problems().problem_file("x"))), "ex");
  EXPECT_EQ(find("job")->row.user_name, "Cyd");
  EXPECT_TRUE(wait_for(submissions().has_solved("u", "old")));
}

}  // namespace
}  // namespace codevault
