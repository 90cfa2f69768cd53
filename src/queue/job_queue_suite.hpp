#pragma once

#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "queue/job_queue.hpp"

// What every JobQueue must do. A test program instantiates it with a type that has
//   JobQueue& open(asio::io_context&)   a queue (the same jobs, when opened again)
//   void close()                        as a crash would: nothing is handed back
//   void advance(std::chrono::milliseconds)   time passes, and the queue does what is due
namespace codevault {

template <typename Queue>
class JobQueueSuite : public testing::Test {
 protected:
  template <typename T>
  T wait(Task<T> task) {
    auto future = asio::co_spawn(context_, std::move(task), asio::use_future);
    while (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
      context_.run_one();
    return future.get();
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

  std::size_t add(const std::string& id, const std::string& tenant = "ann",
                  const std::string& name = "compiler") {
    return wait(
        queue().add({.id = id, .name = name, .data = "{\"of\":\"" + id + "\"}", .tenant = tenant}));
  }
  TakenJob take() { return wait(queue().take("worker")); }
  Job find(const std::string& id) { return wait(queue().find(id)).value(); }

  asio::io_context context_;
  Queue queue_;
  JobQueue* opened_ = nullptr;
};

TYPED_TEST_SUITE_P(JobQueueSuite);

TYPED_TEST_P(JobQueueSuite, CarriesAJobFromItsAddingToItsResult) {
  EXPECT_EQ(this->add("a"), 0u);
  EXPECT_EQ(this->add("b"), 1u);
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
  EXPECT_EQ(this->add("b1", "bob"), 1u);
  this->add("c1", "cyd");

  std::vector<std::string> order;
  for (int i = 0; i < 5; ++i) {
    TakenJob job = this->take();
    order.push_back(job.id);
    this->wait(this->queue().complete(job, "1"));
  }

  EXPECT_THAT(order, testing::ElementsAre("a1", "b1", "c1", "a2", "a3"));
}

TYPED_TEST_P(JobQueueSuite, PrefersTheTenantWithTheFewestRunningJobs) {
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
  EXPECT_TRUE(this->wait(this->queue().hand_back(job, std::chrono::seconds(5))));
  EXPECT_EQ(this->find("a").state, JobState::delayed);

  this->advance(std::chrono::seconds(6));

  EXPECT_EQ(this->take().attempt, 2u);
}

TYPED_TEST_P(JobQueueSuite, TellsWatchersEverythingAlsoWhenTheyComeLate) {
  this->add("a");
  TakenJob job = this->take();
  this->queue().tell_output(job, R"({"text":"early"})");
  auto watch = this->queue().watch("a");
  this->queue().tell_output(job, R"({"text":"late"})");
  this->wait(this->queue().complete(job, "1"));

  std::vector<std::string> heard;
  for (int i = 0; i < 4; ++i) heard.push_back(this->wait(watch->next()).data);

  EXPECT_THAT(heard, testing::ElementsAre("", R"({"text":"early"})", R"({"text":"late"})", "1"));
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

REGISTER_TYPED_TEST_SUITE_P(JobQueueSuite, CarriesAJobFromItsAddingToItsResult,
                            KeepsAcceptedJobsThroughACrash, RecordsOneResultOnly,
                            GivesUpAJobThatKillsItsWorkers, KeepsALeaseThatIsRenewed,
                            LetsTenantsTakeTurns, PrefersTheTenantWithTheFewestRunningJobs,
                            LetsKindsOfJobTakeTurns, CancelsWhatWaitsAtOnce,
                            TellsTheWorkerOfACancelledJob, HandsAJobBackAfterItsDelay,
                            TellsWatchersEverythingAlsoWhenTheyComeLate, RefusesATwinAndSaysSo,
                            CountsWhatThereIs);

}  // namespace codevault
