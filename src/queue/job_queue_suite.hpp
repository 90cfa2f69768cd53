#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <chrono>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/loop_test.hpp"
#include "queue/job_queue.hpp"

// The tests that every JobQueue must pass.
namespace codevault {

// A queue whose leases last half a minute and whose jobs have three attempts.
class QueueUnderTest {
 public:
  virtual ~QueueUnderTest() = default;
  // Opened again, it has the same jobs.
  virtual JobQueue& open(asio::io_context& context) = 0;
  // As a crash would: nothing is handed back.
  virtual void close() = 0;
  // Time passes, and the queue does what is due.
  virtual void advance(std::chrono::milliseconds time) = 0;
};

// The queue that a test program instantiates the suite with, by its name in the output.
struct QueueMaker {
  const char* name;
  std::unique_ptr<QueueUnderTest> (*make)();

  friend void PrintTo(const QueueMaker& maker, std::ostream* out) { *out << maker.name; }
};
template <typename Queue>
QueueMaker make_queue(const char* name) {
  return {name, []() -> std::unique_ptr<QueueUnderTest> { return std::make_unique<Queue>(); }};
}

class JobQueueSuite : public LoopTest, public testing::WithParamInterface<QueueMaker> {
 protected:
  JobQueue& queue() {
    if (!opened_) opened_ = &queue_->open(context_);
    return *opened_;
  }
  void reopen() {
    queue_->close();
    opened_ = nullptr;
  }
  void advance(std::chrono::milliseconds time) { queue_->advance(time); }

  void add(const std::string& id, const std::string& tenant = "ann",
           const std::string& name = "compiler") {
    wait(
        queue().add({.id = id, .name = name, .data = "{\"of\":\"" + id + "\"}", .tenant = tenant}));
  }
  TakenJob take() { return wait(queue().take("worker")); }
  Job find(const std::string& id) { return wait(queue().find(id)).value(); }
  bool complete(const TakenJob& job, const std::string& result = "{}") {
    return wait(queue().complete(job, result));
  }
  bool fail(const TakenJob& job, const std::string& failure) {
    return wait(queue().fail(job, failure));
  }
  bool hand_back(const TakenJob& job, std::chrono::milliseconds delay = {}) {
    return wait(queue().hand_back(job, delay, ""));
  }
  Lease renew(const TakenJob& job) { return wait(queue().renew(job)); }
  Cancelled cancel(const std::string& id) { return wait(queue().cancel(id)); }
  JobEvent next_of(JobWatch& watch) { return wait(watch.next()); }

  std::unique_ptr<QueueUnderTest> queue_ = GetParam().make();
  JobQueue* opened_ = nullptr;
};

TEST_P(JobQueueSuite, CarriesAJobFromItsAddingToItsResult) {
  add("a");
  add("b");
  EXPECT_EQ(find("b").position, 1u);

  TakenJob job = take();
  EXPECT_EQ(job.id, "a");
  EXPECT_EQ(job.data, R"({"of":"a"})");
  EXPECT_EQ(find("a").state, JobState::active);
  EXPECT_TRUE(complete(job, R"({"status":"ok"})"));

  Job done = find("a");
  EXPECT_EQ(done.state, JobState::completed);
  EXPECT_EQ(done.result, R"({"status":"ok"})");
  EXPECT_TRUE(done.finished);
  EXPECT_EQ(find("b").position, 0u);
}

TEST_P(JobQueueSuite, KeepsAcceptedJobsThroughACrash) {
  add("waiting");
  add("running");
  TakenJob taken = take();
  reopen();

  TakenJob first = take();
  complete(first, "");  // it may have to be alone
  std::vector<std::string> again = {first.id, take().id};

  EXPECT_THAT(again, testing::UnorderedElementsAre("waiting", "running"));
}

TEST_P(JobQueueSuite, RecordsOneResultOnly) {
  add("a");
  TakenJob first = take();
  advance(std::chrono::minutes(10));
  TakenJob second = take();

  EXPECT_EQ(second.id, "a");
  EXPECT_EQ(second.attempt, 2u);
  EXPECT_FALSE(complete(first, "1"));
  EXPECT_EQ(renew(first), Lease::lost);
  EXPECT_TRUE(complete(second, "2"));
  EXPECT_TRUE(complete(second, "3"));
  EXPECT_FALSE(fail(second, "no"));
  EXPECT_EQ(find("a").result, "2");
}

TEST_P(JobQueueSuite, GivesUpAJobThatKillsItsWorkers) {
  add("a");
  auto watch = queue().watch("a");
  for (int attempt = 0; attempt < 3; ++attempt) {
    take();
    EXPECT_EQ(next_of(*watch).kind, JobEvent::Kind::active);
    advance(std::chrono::minutes(10));
  }

  EXPECT_EQ(next_of(*watch).kind, JobEvent::Kind::failed);
  Job job = find("a");
  EXPECT_EQ(job.state, JobState::failed);
  EXPECT_THAT(job.failure, testing::HasSubstr("3 times"));
}

TEST_P(JobQueueSuite, KeepsALeaseThatIsRenewed) {
  add("a");
  TakenJob job = take();
  for (int i = 0; i < 5; ++i) {
    advance(std::chrono::seconds(20));
    EXPECT_EQ(renew(job), Lease::held);
  }

  EXPECT_TRUE(complete(job, "1"));
}

TEST_P(JobQueueSuite, LetsTenantsTakeTurns) {
  for (std::string id : {"a1", "a2", "a3"}) add(id, "ann");
  add("b1", "bob");
  EXPECT_EQ(find("b1").position, 1u);
  add("c1", "cyd");

  std::vector<std::string> order;
  for (int i = 0; i < 5; ++i) {
    TakenJob job = take();
    order.push_back(job.id);
    complete(job, "1");
  }

  EXPECT_THAT(order, testing::ElementsAre("a1", "b1", "c1", "a2", "a3"));
}

TEST_P(JobQueueSuite, PrefersTheTenantServedLeast) {
  add("a1", "ann");
  take();
  add("a2", "ann");
  add("b1", "bob");

  EXPECT_EQ(take().id, "b1");
}

TEST_P(JobQueueSuite, LetsKindsOfJobTakeTurns) {
  for (std::string id : {"c1", "c2", "c3"}) add(id, id, "compiler");
  add("p1", "p", "practice");

  std::vector<std::string> kinds;
  for (int i = 0; i < 3; ++i) kinds.push_back(take().name);

  EXPECT_EQ(std::ranges::count(kinds, "practice"), 1);
  EXPECT_NE(kinds[2], "practice");
}

TEST_P(JobQueueSuite, CancelsWhatWaitsAtOnce) {
  add("a");

  EXPECT_EQ(cancel("a"), Cancelled::done);

  EXPECT_EQ(find("a").state, JobState::failed);
  EXPECT_TRUE(find("a").cancelled);
  EXPECT_EQ(cancel("a"), Cancelled::too_late);
  EXPECT_EQ(cancel("nothing"), Cancelled::unknown);
  EXPECT_FALSE(wait(queue().find("nothing")));
}

TEST_P(JobQueueSuite, TellsTheWorkerOfACancelledJob) {
  add("a");
  TakenJob job = take();
  EXPECT_EQ(cancel("a"), Cancelled::done);

  wait(queue().cancelled(job));
  EXPECT_EQ(renew(job), Lease::cancelled);
  EXPECT_TRUE(fail(job, "stopped"));

  EXPECT_TRUE(find("a").cancelled);
}

TEST_P(JobQueueSuite, HandsAJobBackAfterItsDelay) {
  add("a");
  TakenJob job = take();
  EXPECT_TRUE(hand_back(job, std::chrono::seconds(5)));
  EXPECT_EQ(find("a").state, JobState::delayed);

  advance(std::chrono::seconds(6));

  EXPECT_EQ(take().attempt, 2u);
}

TEST_P(JobQueueSuite, TellsWatchersEverythingAlsoWhenTheyComeLate) {
  add("a");
  TakenJob job = take();
  queue().tell(job, {"output", R"({"text":"early"})"});
  auto watch = queue().watch("a");
  queue().tell(job, {"test", R"({"text":"late"})"});
  complete(job, "1");

  std::vector<std::string> heard;
  for (int i = 0; i < 4; ++i) {
    JobEvent event = next_of(*watch);
    heard.push_back(event.name + event.data);
  }

  EXPECT_THAT(heard,
              testing::ElementsAre("", R"(output{"text":"early"})", R"(test{"text":"late"})", "1"));
}

TEST_P(JobQueueSuite, RefusesATwinAndSaysSo) {
  add("a");

  EXPECT_THAT([&] { add("a"); }, testing::ThrowsMessage<Error>(testing::HasSubstr("already")));
}

TEST_P(JobQueueSuite, CountsWhatThereIs) {
  for (std::string id : {"a", "b", "c", "d"}) add(id);
  complete(take(), "1");
  fail(take(), "broken");
  take();

  QueueCounts counts = wait(queue().counts());

  EXPECT_EQ(counts.queued, 1u);
  EXPECT_EQ(counts.active, 1u);
  EXPECT_EQ(counts.completed, 1u);
  EXPECT_EQ(counts.failed, 1u);
}

TEST_P(JobQueueSuite, CarriesDataAndResultsUnchanged) {
  std::string data = R"({"code":"a\u0000b\n\"é😀 \\/"})" + std::string(1'000'000, ' ');
  std::string result = R"({"stdout":"\u0000<é😀>"})";
  wait(queue().add({.id = "a", .name = "compiler", .data = data, .tenant = "ann é"}));
  reopen();

  TakenJob job = take();
  complete(job, result);
  reopen();

  EXPECT_EQ(job.data, data);
  EXPECT_EQ(job.tenant, "ann é");
  EXPECT_EQ(find("a").result, result);
}

TEST_P(JobQueueSuite, GivesEachWaitingWorkerAJobOfItsOwn) {
  std::vector<std::future<TakenJob>> taken;
  for (int i = 0; i < 3; ++i) taken.push_back(start(queue().take("worker")));

  for (std::string id : {"a", "b", "c"}) add(id);

  std::vector<std::string> ids;
  for (auto& future : taken) ids.push_back(end(std::move(future)).id);
  EXPECT_THAT(ids, testing::UnorderedElementsAre("a", "b", "c"));
}

TEST_P(JobQueueSuite, LosesNoJobToAWorkerThatGaveUpWaiting) {
  asio::cancellation_signal signal;
  auto given_up = asio::co_spawn(context_, queue().take("worker"),
                                 asio::bind_cancellation_slot(signal.slot(), asio::use_future));
  context_.poll();
  signal.emit(asio::cancellation_type::terminal);
  EXPECT_THROW(end(std::move(given_up)), boost::system::system_error);

  add("a");

  TakenJob job = take();
  EXPECT_EQ(job.id, "a");
  EXPECT_EQ(job.attempt, 1u);
}

TEST_P(JobQueueSuite, RemembersHowJobsEndedThroughACrash) {
  for (std::string id : {"good", "bad", "unwanted"}) add(id);
  complete(take(), "1");
  fail(take(), "no luck");
  cancel("unwanted");
  reopen();

  EXPECT_EQ(find("good").result, "1");
  EXPECT_EQ(find("bad").failure, "no luck");
  EXPECT_FALSE(find("bad").cancelled);
  EXPECT_TRUE(find("unwanted").cancelled);
  QueueCounts counts = wait(queue().counts());
  EXPECT_EQ(counts.completed, 1u);
  EXPECT_EQ(counts.failed, 2u);
  EXPECT_EQ(counts.queued, 0u);
}

TEST_P(JobQueueSuite, GivesUpAJobThatCrashesTheQueueItself) {
  add("a");
  for (unsigned attempt = 1; attempt <= 3; ++attempt) {
    EXPECT_EQ(take().attempt, attempt);
    reopen();
  }

  EXPECT_EQ(find("a").state, JobState::failed);
  EXPECT_THAT(find("a").failure, testing::HasSubstr("3 times"));
}

TEST_P(JobQueueSuite, KeepsADelayThroughACrash) {
  add("a");
  hand_back(take(), std::chrono::minutes(2));
  reopen();
  EXPECT_EQ(find("a").state, JobState::delayed);

  advance(std::chrono::minutes(2));

  EXPECT_EQ(take().attempt, 2u);
}

TEST_P(JobQueueSuite, FailsAJobThatWasHandedBackTooOften) {
  add("a");
  for (int attempt = 0; attempt < 3; ++attempt) {
    TakenJob job = take();
    EXPECT_TRUE(hand_back(job));
    EXPECT_FALSE(complete(job));
  }

  EXPECT_EQ(find("a").state, JobState::failed);
  EXPECT_FALSE(find("a").cancelled);
}

TEST_P(JobQueueSuite, CancelsAJobThatIsDelayed) {
  add("a");
  hand_back(take(), std::chrono::minutes(2));

  EXPECT_EQ(cancel("a"), Cancelled::done);

  EXPECT_TRUE(find("a").cancelled);
}

TEST_P(JobQueueSuite, DoesNotGiveOutACancelledJobAgain) {
  for (std::string id : {"a", "b", "c"}) add(id);
  auto watch = queue().watch("a");
  for (std::string id : {"a", "b", "c"}) {
    TakenJob job = take();
    EXPECT_EQ(cancel(id), Cancelled::done);
    if (id == "b") hand_back(job);
    if (id == "a") advance(std::chrono::minutes(10));  // its worker is gone
  }
  EXPECT_EQ(next_of(*watch).kind, JobEvent::Kind::active);
  EXPECT_EQ(next_of(*watch).kind, JobEvent::Kind::failed);
  reopen();  // so is that of c

  for (std::string id : {"a", "b", "c"}) {
    EXPECT_EQ(find(id).state, JobState::failed) << id;
    EXPECT_TRUE(find(id).cancelled) << id;
  }
}

TEST_P(JobQueueSuite, TellsAWorkerThatWaitsToHearOfIt) {
  add("a");
  TakenJob job = take();
  auto cancelled = start(queue().cancelled(job));

  cancel("a");

  end(std::move(cancelled));
}

TEST_P(JobQueueSuite, TellsAWorkerThatItsLeaseIsOver) {
  add("a");
  TakenJob job = take();
  auto cancelled = start(queue().cancelled(job));

  advance(std::chrono::minutes(10));

  EXPECT_THROW(end(std::move(cancelled)), Error);
  EXPECT_EQ(renew(job), Lease::lost);
  EXPECT_FALSE(hand_back(job));
  EXPECT_FALSE(fail(job, "late"));
}

TEST_P(JobQueueSuite, CompletesAJobWhoseCancellationCameTooLate) {
  add("a");
  TakenJob job = take();
  cancel("a");

  EXPECT_TRUE(complete(job, "1"));

  EXPECT_EQ(find("a").state, JobState::completed);
  EXPECT_FALSE(find("a").cancelled);
}

TEST_P(JobQueueSuite, KeepsProgressWithTheJob) {
  add("a");
  TakenJob job = take();
  wait(queue().tell_progress(job, R"({"phase":"compiling"})"));
  wait(queue().tell_progress(job, R"({"phase":"running"})"));
  EXPECT_EQ(find("a").progress, R"({"phase":"running"})");

  complete(job);

  EXPECT_EQ(find("a").progress, R"({"phase":"running"})");
}

TEST_P(JobQueueSuite, DoesNotListenToAWorkerThatLostTheJob) {
  add("a");
  TakenJob lost = take();
  advance(std::chrono::minutes(10));
  TakenJob job = take();
  auto watch = queue().watch("a");

  queue().tell(lost, {"output", "\"stale\""});
  wait(queue().tell_progress(lost, "\"stale\""));
  queue().tell(job, {"output", "\"fresh\""});

  EXPECT_EQ(next_of(*watch).kind, JobEvent::Kind::active);
  EXPECT_EQ(next_of(*watch).data, "\"fresh\"");
  EXPECT_EQ(find("a").progress, "");
}

TEST_P(JobQueueSuite, TellsWhoWatchedBeforeTheJobWasMade) {
  auto watch = queue().watch("a");
  add("a");
  TakenJob job = take();
  fail(job, "it is \"broken\"");

  EXPECT_EQ(next_of(*watch).kind, JobEvent::Kind::active);
  JobEvent last = next_of(*watch);
  EXPECT_EQ(last.kind, JobEvent::Kind::failed);
  EXPECT_EQ(last.data, R"("it is \"broken\"")");
}

TEST_P(JobQueueSuite, TellsWhoWatchesThatAWaitingJobWasCancelled) {
  add("a");
  auto watch = queue().watch("a");

  cancel("a");

  EXPECT_EQ(next_of(*watch).kind, JobEvent::Kind::failed);
}

TEST_P(JobQueueSuite, DatesWhatHappensToAJob) {
  add("a");
  advance(std::chrono::seconds(10));
  TakenJob job = take();
  advance(std::chrono::seconds(5));
  complete(job);

  Job done = find("a");
  EXPECT_EQ(*done.started - done.created, std::chrono::seconds(10));
  EXPECT_EQ(*done.finished - *done.started, std::chrono::seconds(5));
}

TEST_P(JobQueueSuite, ListsWhatWaitsNextFirstAndWhatEndedNewestFirst) {
  for (std::string id : {"a1", "a2", "a3"}) add(id, "ann");
  add("b1", "bob");
  auto ids = [&](JobState state, std::size_t offset, std::size_t limit) {
    std::vector<std::string> found;
    for (const Job& job : wait(queue().list(state, offset, limit))) {
      found.push_back(job.id);
    }
    return found;
  };
  EXPECT_THAT(ids(JobState::queued, 0, 9), testing::ElementsAre("a1", "b1", "a2", "a3"));
  EXPECT_THAT(ids(JobState::queued, 1, 2), testing::ElementsAre("b1", "a2"));

  complete(take());
  advance(std::chrono::seconds(1));
  complete(take());
  take();

  EXPECT_THAT(ids(JobState::completed, 0, 9), testing::ElementsAre("b1", "a1"));
  EXPECT_THAT(ids(JobState::completed, 1, 9), testing::ElementsAre("a1"));
  EXPECT_THAT(ids(JobState::active, 0, 9), testing::ElementsAre("a2"));
  EXPECT_TRUE(ids(JobState::failed, 0, 9).empty());
}

TEST_P(JobQueueSuite, RetriesAFailedJobWithFreshAttempts) {
  add("a");
  for (unsigned attempt = 1; attempt <= 3; ++attempt) {
    hand_back(take());
  }
  ASSERT_EQ(find("a").state, JobState::failed);

  EXPECT_TRUE(wait(queue().retry("a")));

  EXPECT_EQ(find("a").state, JobState::queued);
  EXPECT_EQ(wait(queue().counts()).failed, 0u);
  EXPECT_FALSE(wait(queue().retry("a")));
  EXPECT_FALSE(wait(queue().retry("nothing")));
  TakenJob job = take();
  EXPECT_EQ(job.attempt, 1u);
  EXPECT_EQ(job.data, R"({"of":"a"})");
  EXPECT_TRUE(complete(job, "1"));
  EXPECT_EQ(find("a").result, "1");
  EXPECT_EQ(find("a").failure, "");
}

TEST_P(JobQueueSuite, RetriesACancelledJob) {
  add("a");
  cancel("a");

  EXPECT_TRUE(wait(queue().retry("a")));

  EXPECT_FALSE(find("a").cancelled);
  EXPECT_EQ(take().id, "a");
}

TEST_P(JobQueueSuite, DrainsWhatWaitsAndLeavesWhatRuns) {
  for (std::string id : {"first", "later", "a", "b"}) add(id);
  TakenJob running = take();
  hand_back(take(), std::chrono::minutes(2));

  EXPECT_EQ(wait(queue().drain()), 3u);

  for (std::string id : {"later", "a", "b"}) EXPECT_TRUE(find(id).cancelled) << id;
  EXPECT_TRUE(complete(running));
  EXPECT_EQ(wait(queue().drain()), 0u);
}

TEST_P(JobQueueSuite, GivesOutNothingWhilePausedAlsoAfterACrash) {
  EXPECT_FALSE(wait(queue().paused()));
  wait(queue().pause(true));
  reopen();
  EXPECT_TRUE(wait(queue().paused()));
  add("a");
  auto taken = start(queue().take("worker"));
  EXPECT_EQ(find("a").state, JobState::queued);

  wait(queue().pause(false));

  EXPECT_EQ(end(std::move(taken)).id, "a");
}

TEST_P(JobQueueSuite, KnowsWhoWorks) {
  add("a");
  TakenJob job = take();

  std::vector<WorkerInfo> workers = wait(queue().workers());

  ASSERT_EQ(workers.size(), 1u);
  EXPECT_EQ(workers[0].name, "worker");
  EXPECT_EQ(workers[0].busy, 1u);
}

TEST_P(JobQueueSuite, ProvesThatItTakesWhatIsWritten) {
  wait(queue().ping());
  add("a");

  wait(queue().ping());

  EXPECT_EQ(find("a").position, 0u);
}

TEST_P(JobQueueSuite, TakesNothingOnceItLeft) {
  add("a");
  TakenJob job = take();
  auto taken = start(queue().take("worker"));

  wait(queue().leave());
  add("b");

  EXPECT_EQ(find("b").state, JobState::queued);
  EXPECT_TRUE(complete(job));
  EXPECT_TRUE(wait(queue().workers()).empty());
  reopen();
  EXPECT_THROW(end(std::move(taken)), boost::system::system_error);
  EXPECT_EQ(take().attempt, 1u);
}

}  // namespace codevault
