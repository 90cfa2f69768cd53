#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "queue/job_queue.hpp"

// The tests that every JobQueue must pass. A test program instantiates it with a type that has
//   JobQueue& open(asio::io_context&)   a queue (the same jobs, when opened again); its leases last
//                                       half a minute, and a job has three attempts
//   void close()                        as a crash would: nothing is handed back
//   void advance(std::chrono::milliseconds)   time passes, and the queue does what is due
namespace codevault {

template <typename Queue>
class JobQueueSuite : public testing::Test {
 protected:
  template <typename T>
  T wait(Task<T> task) {
    return end(asio::co_spawn(context_, std::move(task), asio::use_future));
  }

  JobQueue& queue() {
    if (!opened_) opened_ = &queue_.open(context_);
    return *opened_;
  }
  void reopen() {
    queue_.close();
    opened_ = nullptr;
  }
  void advance(std::chrono::milliseconds time) { queue_.advance(time); }

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
  JobEvent next_of(JobWatch& watch) { return wait(watch.next()); }

  // Starts something and lets it go as far as it can without waiting.
  template <typename T>
  std::future<T> start(Task<T> task) {
    auto future = asio::co_spawn(context_, std::move(task), asio::use_future);
    while (context_.poll_one() > 0) {
    }
    return future;
  }
  template <typename T>
  T end(std::future<T> future) {
    while (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
      context_.run_one();
    }
    return future.get();
  }

  asio::io_context context_;
  Queue queue_;
  JobQueue* opened_ = nullptr;
};

TYPED_TEST_SUITE_P(JobQueueSuite);

TYPED_TEST_P(JobQueueSuite, CarriesAJobFromItsAddingToItsResult) {
  this->add("a");
  this->add("b");
  EXPECT_EQ(this->find("b").position, 1u);

  TakenJob job = this->take();
  EXPECT_EQ(job.id, "a");
  EXPECT_EQ(job.data, R"({"of":"a"})");
  EXPECT_EQ(this->find("a").state, JobState::active);
  EXPECT_TRUE(this->wait(this->queue().complete(job, R"({"status":"ok"})")));

  Job done = this->find("a");
  EXPECT_EQ(done.state, JobState::completed);
  EXPECT_EQ(done.result, R"({"status":"ok"})");
  EXPECT_TRUE(done.finished);
  EXPECT_EQ(this->find("b").position, 0u);
}

TYPED_TEST_P(JobQueueSuite, KeepsAcceptedJobsThroughACrash) {
  this->add("waiting");
  this->add("running");
  TakenJob taken = this->take();
  this->reopen();

  std::vector<std::string> again = {this->take().id, this->take().id};

  EXPECT_THAT(again, testing::UnorderedElementsAre("waiting", "running"));
}

TYPED_TEST_P(JobQueueSuite, RecordsOneResultOnly) {
  this->add("a");
  TakenJob first = this->take();
  this->advance(std::chrono::minutes(10));
  TakenJob second = this->take();

  EXPECT_EQ(second.id, "a");
  EXPECT_EQ(second.attempt, 2u);
  EXPECT_FALSE(this->wait(this->queue().complete(first, "1")));
  EXPECT_EQ(this->wait(this->queue().renew(first)), Lease::lost);
  EXPECT_TRUE(this->wait(this->queue().complete(second, "2")));
  EXPECT_TRUE(this->wait(this->queue().complete(second, "3")));
  EXPECT_FALSE(this->wait(this->queue().fail(second, "no")));
  EXPECT_EQ(this->find("a").result, "2");
}

TYPED_TEST_P(JobQueueSuite, GivesUpAJobThatKillsItsWorkers) {
  this->add("a");
  auto watch = this->queue().watch("a");
  for (int attempt = 0; attempt < 3; ++attempt) {
    this->take();
    EXPECT_EQ(this->wait(watch->next()).kind, JobEvent::Kind::active);
    this->advance(std::chrono::minutes(10));
  }

  EXPECT_EQ(this->wait(watch->next()).kind, JobEvent::Kind::failed);
  Job job = this->find("a");
  EXPECT_EQ(job.state, JobState::failed);
  EXPECT_THAT(job.failure, testing::HasSubstr("3 times"));
}

TYPED_TEST_P(JobQueueSuite, KeepsALeaseThatIsRenewed) {
  this->add("a");
  TakenJob job = this->take();
  for (int i = 0; i < 5; ++i) {
    this->advance(std::chrono::seconds(20));
    EXPECT_EQ(this->wait(this->queue().renew(job)), Lease::held);
  }

  EXPECT_TRUE(this->wait(this->queue().complete(job, "1")));
}

TYPED_TEST_P(JobQueueSuite, LetsTenantsTakeTurns) {
  for (std::string id : {"a1", "a2", "a3"}) this->add(id, "ann");
  this->add("b1", "bob");
  EXPECT_EQ(this->find("b1").position, 1u);
  this->add("c1", "cyd");

  std::vector<std::string> order;
  for (int i = 0; i < 5; ++i) {
    TakenJob job = this->take();
    order.push_back(job.id);
    this->wait(this->queue().complete(job, "1"));
  }

  EXPECT_THAT(order, testing::ElementsAre("a1", "b1", "c1", "a2", "a3"));
}

TYPED_TEST_P(JobQueueSuite, PrefersTheTenantServedLeast) {
  this->add("a1", "ann");
  this->take();
  this->add("a2", "ann");
  this->add("b1", "bob");

  EXPECT_EQ(this->take().id, "b1");
}

TYPED_TEST_P(JobQueueSuite, LetsKindsOfJobTakeTurns) {
  for (std::string id : {"c1", "c2", "c3"}) this->add(id, id, "compiler");
  this->add("p1", "p", "practice");

  std::vector<std::string> kinds;
  for (int i = 0; i < 3; ++i) kinds.push_back(this->take().name);

  EXPECT_EQ(std::ranges::count(kinds, "practice"), 1);
  EXPECT_NE(kinds[2], "practice");
}

TYPED_TEST_P(JobQueueSuite, CancelsWhatWaitsAtOnce) {
  this->add("a");

  EXPECT_EQ(this->wait(this->queue().cancel("a")), Cancelled::done);

  EXPECT_EQ(this->find("a").state, JobState::failed);
  EXPECT_TRUE(this->find("a").cancelled);
  EXPECT_EQ(this->wait(this->queue().cancel("a")), Cancelled::too_late);
  EXPECT_EQ(this->wait(this->queue().cancel("nothing")), Cancelled::unknown);
  EXPECT_FALSE(this->wait(this->queue().find("nothing")));
}

TYPED_TEST_P(JobQueueSuite, TellsTheWorkerOfACancelledJob) {
  this->add("a");
  TakenJob job = this->take();
  EXPECT_EQ(this->wait(this->queue().cancel("a")), Cancelled::done);

  this->wait([](JobQueue& queue, TakenJob taken) -> Task<bool> {
    co_await queue.cancelled(taken);
    co_return true;
  }(this->queue(), job));
  EXPECT_EQ(this->wait(this->queue().renew(job)), Lease::cancelled);
  EXPECT_TRUE(this->wait(this->queue().fail(job, "stopped")));

  EXPECT_TRUE(this->find("a").cancelled);
}

TYPED_TEST_P(JobQueueSuite, HandsAJobBackAfterItsDelay) {
  this->add("a");
  TakenJob job = this->take();
  EXPECT_TRUE(this->wait(this->queue().hand_back(job, std::chrono::seconds(5), "")));
  EXPECT_EQ(this->find("a").state, JobState::delayed);

  this->advance(std::chrono::seconds(6));

  EXPECT_EQ(this->take().attempt, 2u);
}

TYPED_TEST_P(JobQueueSuite, TellsWatchersEverythingAlsoWhenTheyComeLate) {
  this->add("a");
  TakenJob job = this->take();
  this->queue().tell(job, {"output", R"({"text":"early"})"});
  auto watch = this->queue().watch("a");
  this->queue().tell(job, {"test", R"({"text":"late"})"});
  this->wait(this->queue().complete(job, "1"));

  std::vector<std::string> heard;
  for (int i = 0; i < 4; ++i) {
    JobEvent event = this->wait(watch->next());
    heard.push_back(event.name + event.data);
  }

  EXPECT_THAT(heard,
              testing::ElementsAre("", R"(output{"text":"early"})", R"(test{"text":"late"})", "1"));
}

TYPED_TEST_P(JobQueueSuite, RefusesATwinAndSaysSo) {
  this->add("a");

  EXPECT_THAT([&] { this->add("a"); },
              testing::ThrowsMessage<Error>(testing::HasSubstr("already")));
}

TYPED_TEST_P(JobQueueSuite, CountsWhatThereIs) {
  for (std::string id : {"a", "b", "c", "d"}) this->add(id);
  this->wait(this->queue().complete(this->take(), "1"));
  this->wait(this->queue().fail(this->take(), "broken"));
  this->take();

  QueueCounts counts = this->wait(this->queue().counts());

  EXPECT_EQ(counts.queued, 1u);
  EXPECT_EQ(counts.active, 1u);
  EXPECT_EQ(counts.completed, 1u);
  EXPECT_EQ(counts.failed, 1u);
}

TYPED_TEST_P(JobQueueSuite, CarriesDataAndResultsUnchanged) {
  std::string data = R"({"code":"a\u0000b\n\"é😀 \\/"})" + std::string(1'000'000, ' ');
  std::string result = R"({"stdout":"\u0000<é😀>"})";
  this->wait(this->queue().add({.id = "a", .name = "compiler", .data = data, .tenant = "ann é"}));
  this->reopen();

  TakenJob job = this->take();
  this->complete(job, result);
  this->reopen();

  EXPECT_EQ(job.data, data);
  EXPECT_EQ(job.tenant, "ann é");
  EXPECT_EQ(this->find("a").result, result);
}

TYPED_TEST_P(JobQueueSuite, GivesEachWaitingWorkerAJobOfItsOwn) {
  std::vector<std::future<TakenJob>> taken;
  for (int i = 0; i < 3; ++i) taken.push_back(this->start(this->queue().take("worker")));

  for (std::string id : {"a", "b", "c"}) this->add(id);

  std::vector<std::string> ids;
  for (auto& future : taken) ids.push_back(this->end(std::move(future)).id);
  EXPECT_THAT(ids, testing::UnorderedElementsAre("a", "b", "c"));
}

TYPED_TEST_P(JobQueueSuite, LosesNoJobToAWorkerThatGaveUpWaiting) {
  asio::cancellation_signal signal;
  auto given_up = asio::co_spawn(this->context_, this->queue().take("worker"),
                                 asio::bind_cancellation_slot(signal.slot(), asio::use_future));
  this->context_.poll();
  signal.emit(asio::cancellation_type::terminal);
  EXPECT_THROW(this->end(std::move(given_up)), boost::system::system_error);

  this->add("a");

  TakenJob job = this->take();
  EXPECT_EQ(job.id, "a");
  EXPECT_EQ(job.attempt, 1u);
}

TYPED_TEST_P(JobQueueSuite, RemembersHowJobsEndedThroughACrash) {
  for (std::string id : {"good", "bad", "unwanted"}) this->add(id);
  this->complete(this->take(), "1");
  this->wait(this->queue().fail(this->take(), "no luck"));
  this->wait(this->queue().cancel("unwanted"));
  this->reopen();

  EXPECT_EQ(this->find("good").result, "1");
  EXPECT_EQ(this->find("bad").failure, "no luck");
  EXPECT_FALSE(this->find("bad").cancelled);
  EXPECT_TRUE(this->find("unwanted").cancelled);
  QueueCounts counts = this->wait(this->queue().counts());
  EXPECT_EQ(counts.completed, 1u);
  EXPECT_EQ(counts.failed, 2u);
  EXPECT_EQ(counts.queued, 0u);
}

TYPED_TEST_P(JobQueueSuite, GivesUpAJobThatCrashesTheQueueItself) {
  this->add("a");
  for (unsigned attempt = 1; attempt <= 3; ++attempt) {
    EXPECT_EQ(this->take().attempt, attempt);
    this->reopen();
  }

  EXPECT_EQ(this->find("a").state, JobState::failed);
  EXPECT_THAT(this->find("a").failure, testing::HasSubstr("3 times"));
}

TYPED_TEST_P(JobQueueSuite, KeepsADelayThroughACrash) {
  this->add("a");
  this->wait(this->queue().hand_back(this->take(), std::chrono::minutes(2), ""));
  this->reopen();
  EXPECT_EQ(this->find("a").state, JobState::delayed);

  this->advance(std::chrono::minutes(2));

  EXPECT_EQ(this->take().attempt, 2u);
}

TYPED_TEST_P(JobQueueSuite, FailsAJobThatWasHandedBackTooOften) {
  this->add("a");
  for (int attempt = 0; attempt < 3; ++attempt) {
    TakenJob job = this->take();
    EXPECT_TRUE(this->wait(this->queue().hand_back(job, std::chrono::seconds(0), "")));
    EXPECT_FALSE(this->complete(job));
  }

  EXPECT_EQ(this->find("a").state, JobState::failed);
  EXPECT_FALSE(this->find("a").cancelled);
}

TYPED_TEST_P(JobQueueSuite, CancelsAJobThatIsDelayed) {
  this->add("a");
  this->wait(this->queue().hand_back(this->take(), std::chrono::minutes(2), ""));

  EXPECT_EQ(this->wait(this->queue().cancel("a")), Cancelled::done);

  EXPECT_TRUE(this->find("a").cancelled);
}

TYPED_TEST_P(JobQueueSuite, DoesNotGiveOutACancelledJobAgain) {
  for (std::string id : {"a", "b", "c"}) this->add(id);
  auto watch = this->queue().watch("a");
  for (std::string id : {"a", "b", "c"}) {
    TakenJob job = this->take();
    EXPECT_EQ(this->wait(this->queue().cancel(id)), Cancelled::done);
    if (id == "b") this->wait(this->queue().hand_back(job, std::chrono::seconds(0), ""));
    if (id == "a") this->advance(std::chrono::minutes(10));  // its worker is gone
  }
  EXPECT_EQ(this->next_of(*watch).kind, JobEvent::Kind::active);
  EXPECT_EQ(this->next_of(*watch).kind, JobEvent::Kind::failed);
  this->reopen();  // so is that of c

  for (std::string id : {"a", "b", "c"}) {
    EXPECT_EQ(this->find(id).state, JobState::failed) << id;
    EXPECT_TRUE(this->find(id).cancelled) << id;
  }
}

TYPED_TEST_P(JobQueueSuite, TellsAWorkerThatWaitsToHearOfIt) {
  this->add("a");
  TakenJob job = this->take();
  auto cancelled = this->start(this->queue().cancelled(job));

  this->wait(this->queue().cancel("a"));

  this->end(std::move(cancelled));
}

TYPED_TEST_P(JobQueueSuite, TellsAWorkerThatItsLeaseIsOver) {
  this->add("a");
  TakenJob job = this->take();
  auto cancelled = this->start(this->queue().cancelled(job));

  this->advance(std::chrono::minutes(10));

  EXPECT_THROW(this->end(std::move(cancelled)), Error);
  EXPECT_EQ(this->wait(this->queue().renew(job)), Lease::lost);
  EXPECT_FALSE(this->wait(this->queue().hand_back(job, std::chrono::seconds(0), "")));
  EXPECT_FALSE(this->wait(this->queue().fail(job, "late")));
}

TYPED_TEST_P(JobQueueSuite, CompletesAJobWhoseCancellationCameTooLate) {
  this->add("a");
  TakenJob job = this->take();
  this->wait(this->queue().cancel("a"));

  EXPECT_TRUE(this->complete(job, "1"));

  EXPECT_EQ(this->find("a").state, JobState::completed);
  EXPECT_FALSE(this->find("a").cancelled);
}

TYPED_TEST_P(JobQueueSuite, KeepsProgressWithTheJob) {
  this->add("a");
  TakenJob job = this->take();
  this->wait(this->queue().tell_progress(job, R"({"phase":"compiling"})"));
  this->wait(this->queue().tell_progress(job, R"({"phase":"running"})"));
  EXPECT_EQ(this->find("a").progress, R"({"phase":"running"})");

  this->complete(job);

  EXPECT_EQ(this->find("a").progress, R"({"phase":"running"})");
}

TYPED_TEST_P(JobQueueSuite, DoesNotListenToAWorkerThatLostTheJob) {
  this->add("a");
  TakenJob lost = this->take();
  this->advance(std::chrono::minutes(10));
  TakenJob job = this->take();
  auto watch = this->queue().watch("a");

  this->queue().tell(lost, {"output", "\"stale\""});
  this->wait(this->queue().tell_progress(lost, "\"stale\""));
  this->queue().tell(job, {"output", "\"fresh\""});

  EXPECT_EQ(this->next_of(*watch).kind, JobEvent::Kind::active);
  EXPECT_EQ(this->next_of(*watch).data, "\"fresh\"");
  EXPECT_EQ(this->find("a").progress, "");
}

TYPED_TEST_P(JobQueueSuite, TellsWhoWatchedBeforeTheJobWasMade) {
  auto watch = this->queue().watch("a");
  this->add("a");
  TakenJob job = this->take();
  this->wait(this->queue().fail(job, "it is \"broken\""));

  EXPECT_EQ(this->next_of(*watch).kind, JobEvent::Kind::active);
  JobEvent last = this->next_of(*watch);
  EXPECT_EQ(last.kind, JobEvent::Kind::failed);
  EXPECT_EQ(last.data, R"("it is \"broken\"")");
}

TYPED_TEST_P(JobQueueSuite, TellsWhoWatchesThatAWaitingJobWasCancelled) {
  this->add("a");
  auto watch = this->queue().watch("a");

  this->wait(this->queue().cancel("a"));

  EXPECT_EQ(this->next_of(*watch).kind, JobEvent::Kind::failed);
}

TYPED_TEST_P(JobQueueSuite, DatesWhatHappensToAJob) {
  this->add("a");
  this->advance(std::chrono::seconds(10));
  TakenJob job = this->take();
  this->advance(std::chrono::seconds(5));
  this->complete(job);

  Job done = this->find("a");
  EXPECT_EQ(*done.started - done.created, std::chrono::seconds(10));
  EXPECT_EQ(*done.finished - *done.started, std::chrono::seconds(5));
}

TYPED_TEST_P(JobQueueSuite, ListsWhatWaitsNextFirstAndWhatEndedNewestFirst) {
  for (std::string id : {"a1", "a2", "a3"}) this->add(id, "ann");
  this->add("b1", "bob");
  auto ids = [&](JobState state, std::size_t offset, std::size_t limit) {
    std::vector<std::string> found;
    for (const Job& job : this->wait(this->queue().list(state, offset, limit))) {
      found.push_back(job.id);
    }
    return found;
  };
  EXPECT_THAT(ids(JobState::queued, 0, 9), testing::ElementsAre("a1", "b1", "a2", "a3"));
  EXPECT_THAT(ids(JobState::queued, 1, 2), testing::ElementsAre("b1", "a2"));

  this->complete(this->take());
  this->advance(std::chrono::seconds(1));
  this->complete(this->take());
  this->take();

  EXPECT_THAT(ids(JobState::completed, 0, 9), testing::ElementsAre("b1", "a1"));
  EXPECT_THAT(ids(JobState::completed, 1, 9), testing::ElementsAre("a1"));
  EXPECT_THAT(ids(JobState::active, 0, 9), testing::ElementsAre("a2"));
  EXPECT_TRUE(ids(JobState::failed, 0, 9).empty());
}

TYPED_TEST_P(JobQueueSuite, RetriesAFailedJobWithFreshAttempts) {
  this->add("a");
  for (unsigned attempt = 1; attempt <= 3; ++attempt) {
    this->wait(this->queue().hand_back(this->take(), std::chrono::seconds(0), ""));
  }
  ASSERT_EQ(this->find("a").state, JobState::failed);

  EXPECT_TRUE(this->wait(this->queue().retry("a")));

  EXPECT_EQ(this->find("a").state, JobState::queued);
  EXPECT_EQ(this->wait(this->queue().counts()).failed, 0u);
  EXPECT_FALSE(this->wait(this->queue().retry("a")));
  EXPECT_FALSE(this->wait(this->queue().retry("nothing")));
  TakenJob job = this->take();
  EXPECT_EQ(job.attempt, 1u);
  EXPECT_EQ(job.data, R"({"of":"a"})");
  EXPECT_TRUE(this->complete(job, "1"));
  EXPECT_EQ(this->find("a").result, "1");
  EXPECT_EQ(this->find("a").failure, "");
}

TYPED_TEST_P(JobQueueSuite, RetriesACancelledJob) {
  this->add("a");
  this->wait(this->queue().cancel("a"));

  EXPECT_TRUE(this->wait(this->queue().retry("a")));

  EXPECT_FALSE(this->find("a").cancelled);
  EXPECT_EQ(this->take().id, "a");
}

TYPED_TEST_P(JobQueueSuite, DrainsWhatWaitsAndLeavesWhatRuns) {
  for (std::string id : {"first", "later", "a", "b"}) this->add(id);
  TakenJob running = this->take();
  this->wait(this->queue().hand_back(this->take(), std::chrono::minutes(2), ""));

  EXPECT_EQ(this->wait(this->queue().drain()), 3u);

  for (std::string id : {"later", "a", "b"}) EXPECT_TRUE(this->find(id).cancelled) << id;
  EXPECT_TRUE(this->complete(running));
  EXPECT_EQ(this->wait(this->queue().drain()), 0u);
}

TYPED_TEST_P(JobQueueSuite, GivesOutNothingWhilePausedAlsoAfterACrash) {
  EXPECT_FALSE(this->wait(this->queue().paused()));
  this->wait(this->queue().pause(true));
  this->reopen();
  EXPECT_TRUE(this->wait(this->queue().paused()));
  this->add("a");
  auto taken = this->start(this->queue().take("worker"));
  EXPECT_EQ(this->find("a").state, JobState::queued);

  this->wait(this->queue().pause(false));

  EXPECT_EQ(this->end(std::move(taken)).id, "a");
}

TYPED_TEST_P(JobQueueSuite, KnowsWhoWorks) {
  this->add("a");
  TakenJob job = this->take();

  std::vector<WorkerInfo> workers = this->wait(this->queue().workers());

  ASSERT_EQ(workers.size(), 1u);
  EXPECT_EQ(workers[0].name, "worker");
  EXPECT_EQ(workers[0].busy, 1u);
}

TYPED_TEST_P(JobQueueSuite, ProvesThatItTakesWhatIsWritten) {
  this->wait(this->queue().ping());
  this->add("a");

  this->wait(this->queue().ping());

  EXPECT_EQ(this->find("a").position, 0u);
}

TYPED_TEST_P(JobQueueSuite, TakesNothingOnceItLeft) {
  this->add("a");
  TakenJob job = this->take();
  auto taken = this->start(this->queue().take("worker"));

  this->wait(this->queue().leave());
  this->add("b");

  EXPECT_EQ(this->find("b").state, JobState::queued);
  EXPECT_TRUE(this->complete(job));
  EXPECT_TRUE(this->wait(this->queue().workers()).empty());
  this->reopen();
  EXPECT_THROW(this->end(std::move(taken)), boost::system::system_error);
  EXPECT_EQ(this->take().attempt, 1u);
}

REGISTER_TYPED_TEST_SUITE_P(
    JobQueueSuite, CarriesAJobFromItsAddingToItsResult, KeepsAcceptedJobsThroughACrash,
    RecordsOneResultOnly, GivesUpAJobThatKillsItsWorkers, KeepsALeaseThatIsRenewed,
    LetsTenantsTakeTurns, PrefersTheTenantServedLeast, LetsKindsOfJobTakeTurns,
    CancelsWhatWaitsAtOnce, TellsTheWorkerOfACancelledJob, HandsAJobBackAfterItsDelay,
    TellsWatchersEverythingAlsoWhenTheyComeLate, RefusesATwinAndSaysSo, CountsWhatThereIs,
    CarriesDataAndResultsUnchanged, GivesEachWaitingWorkerAJobOfItsOwn,
    LosesNoJobToAWorkerThatGaveUpWaiting, RemembersHowJobsEndedThroughACrash,
    GivesUpAJobThatCrashesTheQueueItself, KeepsADelayThroughACrash,
    FailsAJobThatWasHandedBackTooOften, CancelsAJobThatIsDelayed, DoesNotGiveOutACancelledJobAgain,
    TellsAWorkerThatWaitsToHearOfIt, TellsAWorkerThatItsLeaseIsOver,
    CompletesAJobWhoseCancellationCameTooLate, KeepsProgressWithTheJob,
    DoesNotListenToAWorkerThatLostTheJob, TellsWhoWatchedBeforeTheJobWasMade,
    TellsWhoWatchesThatAWaitingJobWasCancelled, DatesWhatHappensToAJob,
    ListsWhatWaitsNextFirstAndWhatEndedNewestFirst, RetriesAFailedJobWithFreshAttempts,
    RetriesACancelledJob, DrainsWhatWaitsAndLeavesWhatRuns,
    GivesOutNothingWhilePausedAlsoAfterACrash, KnowsWhoWorks, ProvesThatItTakesWhatIsWritten,
    TakesNothingOnceItLeft);

}  // namespace codevault
