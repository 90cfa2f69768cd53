#include "store/sqlite_store.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "sqlite/database.hpp"
#include "sqlite/test_folder.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Property;
using testing::Throws;

class SqliteStoreTest : public testing::Test {
 protected:
  SqliteStore& store() {
    if (!store_) {
      settings_.file = folder_ / "store.db";
      settings_.clock = clock_;
      settings_.patience = std::chrono::milliseconds(0);
      store_ = std::make_unique<SqliteStore>(timer_.get_executor(), settings_);
    }
    return *store_;
  }

  RunRecord run_of(const std::string& job_id) const {
    return {.job_id = job_id,
            .tenant = "ann",
            .language = "cpp",
            .program = R"({"code":"é"})",
            .status = "ok",
            .result = R"({"stdout":"hi"})",
            .created = clock_->date() - std::chrono::seconds(2),
            .finished = clock_->date()};
  }
  bool record(const RunRecord& run) { return wait_for(store().record_run(run)); }
  bool knows(const std::string& id) { return wait_for(store().find_run(id)).has_value(); }
  void advance(std::chrono::hours time) {
    clock_->advance(time);
    store().tick();
    ping();  // is behind the forgetting, in line
  }
  void ping() { wait_for(store().ping()); }

  TestFolder folder_;
  asio::thread_pool timer_{1};
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>();
  SqliteStoreSettings settings_;
  std::unique_ptr<SqliteStore> store_;
};

TEST_F(SqliteStoreTest, FindsWhatWasRecordedAlsoWhenItIsOpenedAgain) {
  RunRecord run = run_of("a");
  EXPECT_TRUE(record(run));
  store_.reset();

  RunRecord found = wait_for(store().find_run("a")).value();

  EXPECT_EQ(found.job_id, "a");
  EXPECT_EQ(found.tenant, run.tenant);
  EXPECT_EQ(found.language, run.language);
  EXPECT_EQ(found.program, run.program);
  EXPECT_EQ(found.status, run.status);
  EXPECT_EQ(found.result, run.result);
  EXPECT_EQ(found.created, run.created);
  EXPECT_EQ(found.finished, run.finished);
}

TEST_F(SqliteStoreTest, RecordsARunOnceAndKeepsTheFirst) {
  EXPECT_TRUE(record(run_of("a")));
  RunRecord other = run_of("a");
  other.status = "failed";

  EXPECT_FALSE(record(other));

  EXPECT_EQ(wait_for(store().find_run("a")).value().status, "ok");
}

TEST_F(SqliteStoreTest, KnowsNothingOfARunThatNeverWas) { EXPECT_FALSE(knows("nothing")); }

TEST_F(SqliteStoreTest, ForgetsOldRuns) {
  settings_.keep_runs = std::chrono::hours(48);
  record(run_of("old"));
  advance(std::chrono::hours(47));
  EXPECT_TRUE(knows("old"));
  record(run_of("new"));

  advance(std::chrono::hours(2));

  EXPECT_FALSE(knows("old"));
  EXPECT_TRUE(knows("new"));
}

TEST_F(SqliteStoreTest, ForgetsTheFirstOfTooManyRuns) {
  settings_.max_runs = 2;
  for (std::string id : {"a", "b", "c", "d"}) record(run_of(id));

  advance(std::chrono::hours(0));

  EXPECT_FALSE(knows("a"));
  EXPECT_FALSE(knows("b"));
  EXPECT_TRUE(knows("c"));
  EXPECT_TRUE(knows("d"));
}

TEST_F(SqliteStoreTest, ForgetsTheFirstRunsWhenTheyTakeTooMuchRoom) {
  settings_.max_size = 1_MiB;
  for (int i = 0; i < 20; ++i) {
    RunRecord run = run_of(std::to_string(i));
    run.result = std::string(100'000, 'x');
    record(run);
  }

  advance(std::chrono::hours(0));

  EXPECT_FALSE(knows("9"));
  EXPECT_TRUE(knows("12"));
  EXPECT_TRUE(knows("19"));
}

TEST_F(SqliteStoreTest, SaysThatItCannotBeWrittenAndGoesOnWhenItCan) {
  ping();
  Database other(folder_ / "store.db", {});
  other.execute("BEGIN IMMEDIATE");
  auto unavailable = Throws<Error>(
      AllOf(Property(&Error::kind, ErrorKind::unavailable),
            Property(&Error::what, HasSubstr("store.db is locked by another program"))));

  EXPECT_THAT([&] { ping(); }, unavailable);
  EXPECT_THAT([&] { record(run_of("a")); }, unavailable);

  other.execute("COMMIT");
  ping();
  EXPECT_TRUE(record(run_of("a")));
}

TEST_F(SqliteStoreTest, MayBeOpenedByTwoProgramsAtOnce) {
  SqliteStoreSettings settings{.file = folder_ / "store.db"};
  SqliteStore one(timer_.get_executor(), settings);
  SqliteStore other(timer_.get_executor(), settings);

  EXPECT_TRUE(wait_for(one.record_run(run_of("a"))));
  EXPECT_FALSE(wait_for(other.record_run(run_of("a"))));
}

TEST_F(SqliteStoreTest, KeepsAProblemInPlaceOfTheOneBefore) {
  ProblemRecord problem{.id = "sum", .digest = "1", .origin = "imported", .summary = "{}"};
  problem.time_limit_ms = 1000;
  problem.files = {{"a.in", "x"}, {"b.in", "y"}};
  std::string bytes("\0\xff", 2);
  auto keep = [&](std::map<std::string, Blob> contents) {
    auto task = [&]() -> Task<bool> {
      co_await store().keep_problem(problem, contents);
      co_return true;
    };
    wait_for(task());
  };
  keep({{"x", make_blob(bytes)}, {"y", make_blob("why")}});
  EXPECT_EQ(contents_of(wait_for(store().problem_file("x"))), bytes);

  problem.digest = "2";
  problem.files = {{"b.in", "y"}};
  keep({{"y", make_blob("why")}});

  ProblemRecord found = wait_for(store().find_problem("sum")).value();
  EXPECT_EQ(found.digest, "2");
  ASSERT_EQ(found.files.size(), 1u);
  EXPECT_EQ(found.files[0].path, "b.in");
  EXPECT_EQ(wait_for(store().problems()).size(), 1u);
  EXPECT_THROW(wait_for(store().problem_file("x")), Error);  // nobody has it any more
  EXPECT_TRUE(wait_for(store().remove_problem("sum")));
  EXPECT_FALSE(wait_for(store().remove_problem("sum")));
  EXPECT_THROW(wait_for(store().problem_file("y")), Error);
}

TEST_F(SqliteStoreTest, KeepsNothingOfAProblemThatLacksAFile) {
  ProblemRecord problem{.id = "sum", .digest = "1", .origin = "imported", .summary = "{}"};
  problem.files = {{"a.in", "not there"}};
  auto task = [&]() -> Task<bool> {
    co_await store().keep_problem(problem, {});
    co_return true;
  };

  EXPECT_THROW(wait_for(task()), Error);

  EXPECT_FALSE(wait_for(store().find_problem("sum")).has_value());
}

}  // namespace
}  // namespace codevault
