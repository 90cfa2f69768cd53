#include "queue/sqlite_queue.hpp"

#include <sys/resource.h>

#include <csignal>
#include <mutex>
#include <set>
#include <thread>

#include "base/test_folder.hpp"
#include "queue/job_queue_suite.hpp"
#include "sqlite/database.hpp"

namespace codevault {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Property;
using testing::Throws;

class SqliteQueueOfSuite : public QueueUnderTest {
 public:
  JobQueue& open(asio::io_context& context) override {
    SqliteQueueSettings settings{.file = folder_ / "queue.db", .max_deaths = 3, .clock = clock_};
    queue_ = std::make_unique<SqliteQueue>(context.get_executor(), settings);
    return *queue_;
  }
  void close() override { queue_.reset(); }
  void advance(std::chrono::milliseconds time) override {
    clock_->advance(time);
    queue_->tick();
  }

 private:
  TestFolder folder_;
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>();
  std::unique_ptr<SqliteQueue> queue_;
};

INSTANTIATE_TEST_SUITE_P(Sqlite, JobQueueSuite,
                         testing::Values(make_queue<SqliteQueueOfSuite>("SqliteQueue")));

// Tests beyond the suite: the file, its limits and its failures.
class SqliteQueueTest : public LoopTest {
 protected:
  SqliteQueue& queue() {
    if (!queue_) {
      settings_.file = folder_ / "queue.db";
      settings_.clock = clock_;
      settings_.patience = std::chrono::milliseconds(0);
      queue_ = std::make_unique<SqliteQueue>(timer_.get_executor(), settings_);
    }
    return *queue_;
  }

  void add(const std::string& id, const std::string& tenant = "ann") {
    wait_for(queue().add({.id = id, .name = "compiler", .data = id, .tenant = tenant}));
  }
  TakenJob take() { return wait_for(queue().take("worker")); }
  JobState state_of(const std::string& id) { return wait_for(queue().find(id)).value().state; }
  bool knows(const std::string& id) { return wait_for(queue().find(id)).has_value(); }
  void advance(std::chrono::milliseconds time) {
    clock_->advance(time);
    queue().tick();
  }
  QueueCounts queue_counts() { return wait_for(queue().counts()); }
  // Waits until the file has done everything asked of it before.
  void settle() { wait_for(queue().cancel("nobody")); }

  TestFolder folder_;
  asio::thread_pool timer_{1};
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>();
  SqliteQueueSettings settings_;
  std::unique_ptr<SqliteQueue> queue_;
};

auto throws_kind(ErrorKind kind, const std::string& words) {
  return Throws<Error>(
      AllOf(Property(&Error::kind, kind), Property(&Error::what, HasSubstr(words))));
}

TEST_F(SqliteQueueTest, HasOneOwner) {
  queue();

  EXPECT_THAT([&] { SqliteQueue(timer_.get_executor(), settings_); },
              throws_kind(ErrorKind::conflict, "queue.db is in use by another CodeVault"));
}

TEST_F(SqliteQueueTest, RefusesMoreThanItMayHold) {
  settings_.max_queued = 2;
  settings_.tenant_share = 1;
  add("a");
  add("b");

  EXPECT_THAT([&] { add("c"); }, throws_kind(ErrorKind::exhausted, "the queue is full"));

  take();
  add("c");
}

TEST_F(SqliteQueueTest, LetsNoTenantFillIt) {
  settings_.max_queued = 4;
  settings_.tenant_share = 0.5;
  add("a1", "ann");
  add("a2", "ann");

  EXPECT_THAT([&] { add("a3", "ann"); },
              throws_kind(ErrorKind::exhausted, "your share of the queue is full"));

  add("b1", "bob");
}

TEST_F(SqliteQueueTest, KeepsARefusedJobsPlaceFree) {
  settings_.max_queued = 2;
  settings_.tenant_share = 1;
  add("a");
  EXPECT_THAT([&] { add("a"); }, throws_kind(ErrorKind::conflict, "already"));

  add("b");
}

TEST_F(SqliteQueueTest, ReadsTheDataThatMemoryHasNoRoomFor) {
  settings_.data_in_memory = 3;
  for (std::string id : {"a", "long", "b"}) add(id);

  for (std::string id : {"a", "long", "b"}) EXPECT_EQ(take().data, id);
}

TEST_F(SqliteQueueTest, TakesAJobBackFromAWorkerThatGaveUpJustThen) {
  asio::io_context context;
  asio::cancellation_signal signal;
  auto given_up = asio::co_spawn(context, queue().take("worker"),
                                 asio::bind_cancellation_slot(signal.slot(), asio::use_future));
  context.poll();
  asio::post(context, [&] {
    add("a");  // the worker has it now, and does not know yet
    EXPECT_EQ(state_of("a"), JobState::active);
    signal.emit(asio::cancellation_type::terminal);
  });
  context.run();

  EXPECT_THROW(given_up.get(), boost::system::system_error);
  EXPECT_EQ(state_of("a"), JobState::queued);
  EXPECT_EQ(take().attempt, 1u);
}

TEST_F(SqliteQueueTest, TakesAJobBackFromAWorkerThatIsDestroyed) {
  {
    asio::io_context context;
    asio::co_spawn(context, queue().take("worker"), asio::use_future);
    context.poll();
    add("a");
    EXPECT_EQ(state_of("a"), JobState::active);
  }

  EXPECT_EQ(state_of("a"), JobState::queued);
  EXPECT_EQ(take().attempt, 1u);
}

TEST_F(SqliteQueueTest, TriesJobsWithWhichTheProcessDiedOneByOneBeforeOthers) {
  for (const char* id : {"a", "b", "c"}) add(id);
  take();
  take();
  settle();
  queue_.reset();  // as a crash would

  TakenJob first = take();
  auto second = start(queue().take("worker"));
  settle();
  EXPECT_EQ(queue_counts().active, 1u);
  wait_for(queue().complete(first, ""));
  TakenJob next = end(std::move(second));
  wait_for(queue().hand_back(next, std::chrono::milliseconds(1), ""));

  EXPECT_EQ(first.id, "a");
  EXPECT_EQ(next.id, "b");
  EXPECT_EQ(take().id, "c");
}

TEST_F(SqliteQueueTest, FailsAJobWithWhichTheProcessDiedTwice) {
  add("a");
  for (int death = 0; death < 2; ++death) {
    take();
    settle();
    queue_.reset();
  }

  Job job = wait_for(queue().find("a")).value();

  EXPECT_EQ(job.state, JobState::failed);
  EXPECT_THAT(job.failure, HasSubstr("died 2 times"));
}

TEST_F(SqliteQueueTest, LetsGoOfWorkersWhenItEnds) {
  add("a");
  TakenJob job = take();
  auto taken = start(queue().take("worker"));
  auto cancelled = start(queue().cancelled(job));

  queue_.reset();

  EXPECT_THROW(end(std::move(taken)), boost::system::system_error);
  EXPECT_THROW(end(std::move(cancelled)), boost::system::system_error);
}

TEST_F(SqliteQueueTest, FinishesWhatFollowsFromWhatItWrites) {
  settings_.file = folder_ / "queue.db";
  settings_.clock = clock_;
  settings_.patience = std::chrono::seconds(60);
  queue_ = std::make_unique<SqliteQueue>(timer_.get_executor(), settings_);
  add("a");
  add("b");
  TakenJob job = take();
  TakenJob other_job = take();
  settle();
  Database other(folder_ / "queue.db", {});
  other.execute("BEGIN IMMEDIATE");
  asio::io_context context;
  auto cancelled = asio::co_spawn(context, queue().cancel("a"), asio::use_future);
  auto handed_back = asio::co_spawn(context, queue().hand_back(job, std::chrono::seconds(0), ""),
                                    asio::use_future);
  auto closing = asio::co_spawn(context, queue().cancelled(other_job), asio::use_future);
  context.poll();

  std::thread let_go([&] {
    while (closing.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
      context.run_one();
    other.execute("COMMIT");
  });
  queue_.reset();
  let_go.join();
  context.run();

  EXPECT_EQ(cancelled.get(), Cancelled::done);
  EXPECT_TRUE(handed_back.get());
  EXPECT_EQ(state_of("a"), JobState::failed);
  EXPECT_TRUE(wait_for(queue().find("a")).value().cancelled);
}

TEST_F(SqliteQueueTest, WakesByItselfWhenSomethingIsDue) {
  settings_.lease = std::chrono::milliseconds(1);
  settings_.file = folder_ / "queue.db";
  SqliteQueue real(timer_.get_executor(), settings_);
  wait_for(real.add({.id = "a", .name = "compiler", .data = "", .tenant = "ann"}));
  TakenJob first = wait_for(real.take("worker"));

  TakenJob again = wait_for(real.take("worker"));

  EXPECT_EQ(again.id, "a");
  EXPECT_EQ(again.attempt, 2u);
}

TEST_F(SqliteQueueTest, EndsATwiceAskedForEndOnce) {
  add("a");
  TakenJob job = take();
  auto first = start(queue().complete(job, "1"));
  auto again = start(queue().complete(job, "2"));
  auto other = start(queue().fail(job, "3"));
  auto cancel = start(queue().cancel("a"));

  EXPECT_TRUE(end(std::move(first)));
  EXPECT_TRUE(end(std::move(again)));
  EXPECT_FALSE(end(std::move(other)));
  EXPECT_EQ(end(std::move(cancel)), Cancelled::too_late);
  EXPECT_EQ(wait_for(queue().find("a")).value().result, "1");
  EXPECT_EQ(wait_for(queue().counts()).completed, 1u);
}

TEST_F(SqliteQueueTest, ForgetsWhatEndedLongAgo) {
  settings_.keep_finished = std::chrono::seconds(60);
  add("old");
  wait_for(queue().complete(take(), "1"));
  advance(std::chrono::seconds(50));
  add("new");
  wait_for(queue().fail(take(), "no"));
  add("waiting");

  advance(std::chrono::seconds(11));
  settle();

  EXPECT_FALSE(knows("old"));
  EXPECT_TRUE(knows("new"));
  EXPECT_TRUE(knows("waiting"));
  EXPECT_EQ(wait_for(queue().counts()).completed, 0u);
  EXPECT_EQ(wait_for(queue().counts()).failed, 1u);
}

TEST_F(SqliteQueueTest, ForgetsTheOldestOfTooManyThatEnded) {
  settings_.max_finished = 2;
  for (std::string id : {"a", "b", "c", "d"}) {
    add(id);
    wait_for(queue().complete(take(), "1"));
    advance(std::chrono::milliseconds(1));
  }
  advance(std::chrono::minutes(1));
  settle();

  EXPECT_FALSE(knows("a"));
  EXPECT_FALSE(knows("b"));
  EXPECT_TRUE(knows("c"));
  EXPECT_TRUE(knows("d"));
}

TEST_F(SqliteQueueTest, SaysThatAnotherProgramHoldsItsFileAndGoesOnAfterwards) {
  add("a");
  TakenJob job = take();
  settle();
  Database other(folder_ / "queue.db", {});
  other.execute("BEGIN IMMEDIATE");

  EXPECT_THAT([&] { add("b"); },
              throws_kind(ErrorKind::unavailable, "queue.db is locked by another program"));
  EXPECT_THAT([&] { wait_for(queue().complete(job, "1")); },
              throws_kind(ErrorKind::unavailable, "queue.db is locked"));
  EXPECT_THAT([&] { wait_for(queue().cancel("a")); },
              throws_kind(ErrorKind::unavailable, "queue.db is locked"));

  other.execute("COMMIT");
  EXPECT_EQ(wait_for(queue().renew(job)), Lease::held);
  EXPECT_TRUE(wait_for(queue().complete(job, "1")));
  add("b");
  EXPECT_EQ(state_of("b"), JobState::queued);
}

TEST_F(SqliteQueueTest, LetsAJobWaitOnWhenItsCancellationCannotBeWritten) {
  add("a");
  Database other(folder_ / "queue.db", {});
  other.execute("BEGIN IMMEDIATE");

  EXPECT_THAT([&] { wait_for(queue().cancel("a")); },
              throws_kind(ErrorKind::unavailable, "queue.db is locked"));

  other.execute("COMMIT");
  EXPECT_EQ(take().id, "a");
}

// While it lives, no file can grow past `size`, as on a full disk.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t size) {
    old_handler_ = std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &old_limit_);
    rlimit small{size, old_limit_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &old_limit_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  rlimit old_limit_{};
  void (*old_handler_)(int) = nullptr;
};

TEST_F(SqliteQueueTest, AcceptsNothingItCannotKeepAndGoesOnWhenItCan) {
  add("before");
  TakenJob job = take();
  settle();
  std::string much(1'000'000, 'x');
  NewJob large{.id = "large", .name = "compiler", .data = much, .tenant = "ann"};
  {
    SmallDisk disk(200'000);
    EXPECT_THAT([&] { wait_for(queue().add(large)); },
                throws_kind(ErrorKind::unavailable, "queue.db cannot be"));
    EXPECT_THAT([&] { wait_for(queue().complete(job, much)); },
                throws_kind(ErrorKind::unavailable, "queue.db cannot be"));
    EXPECT_FALSE(knows("large"));
    EXPECT_EQ(state_of("before"), JobState::active);
  }

  wait_for(queue().add(large));
  EXPECT_TRUE(wait_for(queue().complete(job, much)));
  EXPECT_EQ(take().data, much);
}

TEST_F(SqliteQueueTest, DoesNoMoreForAJobWhenManyWait) {
  settings_.tenant_share = 1;
  asio::io_context context;
  unsigned last = 0;
  auto steps_for_adding = [&](unsigned count) {
    std::uint64_t before = queue().steps();
    for (unsigned i = 0; i < count; ++i) {
      ++last;
      asio::co_spawn(context,
                     queue().add({.id = std::to_string(last),
                                  .name = last % 3 ? "compiler" : "practice",
                                  .data = "{}",
                                  .tenant = std::to_string(last % 50)}),
                     asio::use_future);
    }
    context.restart();
    context.run();
    settle();
    return static_cast<double>(queue().steps() - before) / count;
  };
  auto steps_for_working_off = [&](unsigned count) {
    std::uint64_t before = queue().steps();
    auto work = [&]() -> Task<> {
      TakenJob job = co_await queue().take("worker");
      EXPECT_TRUE(co_await queue().complete(job, "{}"));
    };
    for (unsigned i = 0; i < count; ++i) asio::co_spawn(context, work, asio::use_future);
    context.restart();
    context.run();
    return static_cast<double>(queue().steps() - before) / count;
  };

  double first_adds = steps_for_adding(500);
  steps_for_adding(9'000);
  double last_adds = steps_for_adding(500);
  double first_takes = steps_for_working_off(500);
  steps_for_working_off(9'000);
  double last_takes = steps_for_working_off(500);

  EXPECT_GT(first_adds, 0);
  EXPECT_LT(last_adds / first_adds, 2) << "with 10'000 waiting";
  EXPECT_GT(last_takes, 0);
  EXPECT_LT(first_takes / last_takes, 2) << "with 10'000 waiting";
  QueueCounts counts = wait_for(queue().counts());
  EXPECT_EQ(counts.queued + counts.active, 0u);
  EXPECT_EQ(counts.completed, 10'000u);
}

TEST_F(SqliteQueueTest, ServesManyThreads) {
  constexpr int jobs_of_each = 100;
  constexpr int threads = 4;
  settings_.tenant_share = 1;
  SqliteQueue& queue = this->queue();
  asio::thread_pool pool(threads);
  std::mutex mutex;
  std::multiset<std::string> done;
  auto make = [&](std::string name) -> Task<> {
    for (int i = 0; i < jobs_of_each; ++i) {
      std::string id = name + "-" + std::to_string(i);
      NewJob job{.id = id, .name = "compiler", .data = id, .tenant = name};
      co_await queue.add(std::move(job));
    }
  };
  auto work = [&]() -> Task<> {
    for (int i = 0; i < jobs_of_each; ++i) {
      TakenJob job = co_await queue.take("worker");
      auto watch = queue.watch(job.id);
      queue.tell(job, {"output", "\"out\""});
      co_await queue.tell_progress(job, "1");
      EXPECT_EQ(co_await queue.renew(job), Lease::held);
      EXPECT_TRUE(co_await queue.find(job.id));
      EXPECT_TRUE(co_await queue.complete(job, job.data));
      while ((co_await watch->next()).kind != JobEvent::Kind::completed) {
      }
      co_await queue.counts();
      std::lock_guard lock(mutex);
      done.insert(job.id);
    }
  };
  std::vector<std::future<void>> all;
  for (int i = 0; i < threads; ++i) {
    auto make_mine = [&make, i] { return make("t" + std::to_string(i)); };
    all.push_back(asio::co_spawn(pool, make_mine, asio::use_future));
    all.push_back(asio::co_spawn(pool, work, asio::use_future));
  }
  for (auto& one : all) one.get();

  EXPECT_EQ(done.size(), static_cast<std::size_t>(jobs_of_each * threads));
  EXPECT_EQ(std::set<std::string>(done.begin(), done.end()).size(), done.size());
}

}  // namespace
}  // namespace codevault
