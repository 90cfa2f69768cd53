#include "bullmq/bull_queue.hpp"

#include "queue/job_queue_suite.hpp"
#include "redis/redis_server.hpp"

namespace codevault {
namespace {

// Lets time pass for the keys in Redis that expire.
const std::string pass_time = R"(
for _, key in ipairs(redis.call('KEYS', '*')) do
  local left = redis.call('PTTL', key)
  if left > 0 then
    left = left - tonumber(ARGV[1])
    if left > 0 then redis.call('PEXPIRE', key, left) else redis.call('DEL', key) end
  end
end
)";

class BullQueueOfSuite : public QueueUnderTest {
 public:
  JobQueue& open(asio::io_context& context) override {
    context_ = &context;
    BullQueueSettings settings{.address = server_.address(), .clock = clock_};
    queue_ = std::make_unique<BullQueue>(context.get_executor(), settings);
    // Ends the leases of the worker that crashed.
    if (std::exchange(opened_, true)) let_leases_run_out(std::chrono::minutes(1));
    return *queue_;
  }
  void close() override { queue_.reset(); }
  void advance(std::chrono::milliseconds time) override {
    tick();
    clock_->advance(time);
    let_leases_run_out(time);
  }

 private:
  void let_leases_run_out(std::chrono::milliseconds time) {
    server_.run({"EVAL", "redis.call('DEL', 'bull:execution-queue:stalled-check')", "0"});
    tick();
    server_.run({"EVAL", pass_time, "0", std::to_string(time.count())});
    tick();
  }
  void tick() {
    auto done = asio::co_spawn(*context_, queue_->tick(), asio::use_future);
    while (done.wait_for(std::chrono::seconds(0)) != std::future_status::ready) context_->run_one();
    done.get();
  }

  redis::RedisServer server_{{"--appendonly", "no"}};
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>();
  asio::io_context* context_ = nullptr;
  bool opened_ = false;
  std::unique_ptr<BullQueue> queue_;
};

INSTANTIATE_TEST_SUITE_P(Bull, JobQueueSuite,
                         testing::Values(make_queue<BullQueueOfSuite>("BullQueue")));

// Tests beyond the suite: several processes, other clients, a Redis that is away.
class BullQueueTest : public LoopTest {
 protected:
  std::unique_ptr<BullQueue> open() {
    BullQueueSettings settings = settings_;
    settings.address = server_.address();
    return std::make_unique<BullQueue>(context_.get_executor(), settings);
  }
  void add(BullQueue& queue, const std::string& id, const std::string& tenant = "ann") {
    wait(queue.add({.id = id, .name = "compiler", .data = "{}", .tenant = tenant}));
  }

  // Adds a job as other clients do, without a tenant; returns its id.
  std::string add_foreign(BullQueue& queue, bullmq::Addition job) {
    return wait(queue.operations().add(std::move(job))).id;
  }
  // Takes up to `most` jobs in one step of Redis.
  std::vector<bullmq::Taken::Job> take_together(BullQueue& queue, std::size_t most,
                                                std::string token = "t") {
    bullmq::TakeOptions options{.token = std::move(token), .most = most};
    return wait(queue.operations().step({}, options)).taken.jobs;
  }
  // Adds the next job of a scheduler as BullMQ does; returns its id.
  std::string add_scheduled(const std::string& options) {
    std::string id = "repeat:nightly:1767225600000";
    run({"ZADD", key("repeat"), "1767225600000", "nightly"});
    run({"HSET", key("repeat:nightly"), "name", "report", "ic", "1"});
    run({"HSET", key(id), "name", "report", "data", "{}", "opts", options, "timestamp",
         "1767225600000", "delay", "0", "priority", "0", "rjk", "nightly"});
    run({"LPUSH", key("wait"), id});
    return id;
  }
  redis::Value run(const redis::Command& command) { return server_.run(command); }
  static std::string key(const std::string& name) { return "bull:execution-queue:" + name; }

  redis::RedisServer server_;
  BullQueueSettings settings_;
};

TEST_F(BullQueueTest, TellsOtherProcessesEverythingAboutAJob) {
  auto api = open();
  auto worker = open();
  auto watch = api->watch("a");
  add(*api, "a");
  TakenJob job = wait(worker->take("w"));
  wait(worker->tell_progress(job, "1"));
  worker->tell(job, {"output", "\"text\""});
  EXPECT_TRUE(wait(worker->complete(job, R"({"ok":true})")));

  std::vector<std::string> heard;
  for (int i = 0; i < 4; ++i) heard.push_back(wait(watch->next()).data);

  EXPECT_THAT(heard, testing::ElementsAre("", "1", "\"text\"", R"({"ok":true})"));
}

TEST_F(BullQueueTest, TellsAllOfAJobThatEndedAsItBeganToListen) {
  auto worker = open();
  for (int i = 0; i < 40; ++i) {
    std::string id = "job-" + std::to_string(i);
    auto api = open();
    auto watch = api->watch(id);
    add(*api, id);
    TakenJob job = wait(worker->take("w"));
    worker->tell(job, {"output", "\"text\""});
    EXPECT_TRUE(wait(worker->complete(job, "1")));

    EXPECT_EQ(wait(watch->next()).kind, JobEvent::Kind::active);
    ASSERT_EQ(wait(watch->next()).kind, JobEvent::Kind::told);
    EXPECT_EQ(wait(watch->next()).kind, JobEvent::Kind::completed);
  }
}

TEST_F(BullQueueTest, TellsWhatAJobToldBeforeAnybodyListened) {
  auto worker = open();
  add(*worker, "a");
  TakenJob job = wait(worker->take("w"));
  wait(worker->tell_progress(job, "1"));
  worker->tell(job, {"output", "\"text\""});
  EXPECT_EQ(wait(worker->renew(job)), Lease::held);  // Redis has the output, too

  auto api = open();
  auto watch = api->watch("a");

  EXPECT_EQ(wait(watch->next()).kind, JobEvent::Kind::active);
  EXPECT_EQ(wait(watch->next()).data, "1");
  EXPECT_EQ(wait(watch->next()).data, "\"text\"");
}

TEST_F(BullQueueTest, TellsNoEndOfAJobThatWasTriedAgainBeforeAnybodyListened) {
  auto worker = open();
  add(*worker, "a");
  TakenJob first = wait(worker->take("w"));
  EXPECT_TRUE(wait(worker->fail(first, "it broke")));
  add(*worker, "b");
  wait(worker->take("w"));
  EXPECT_TRUE(wait(worker->retry("a")));

  auto api = open();
  auto watch = api->watch("a");
  auto heard = start(watch->next());
  EXPECT_EQ(wait(api->watch("b")->next()).kind,
            JobEvent::Kind::active);  // the listener is up to date
  TakenJob second = wait(worker->take("w"));

  EXPECT_EQ(end(std::move(heard)).kind, JobEvent::Kind::active);
  EXPECT_TRUE(wait(worker->complete(second, "1")));
  EXPECT_EQ(wait(watch->next()).kind, JobEvent::Kind::completed);
}

TEST_F(BullQueueTest, HearsOfJobsAgainOnceItsStreamIsAStream) {
  std::string stream = key("cv:cancel");
  run({"SET", stream, "no stream"});
  auto queue = open();
  auto watch = queue->watch("a");
  for (int i = 0; i < 10; ++i) wait(queue->counts());  // it fails to listen meanwhile
  run({"DEL", stream});

  add(*queue, "a");
  wait(queue->take("w"));

  EXPECT_EQ(wait(watch->next()).kind, JobEvent::Kind::active);
}

TEST_F(BullQueueTest, CancelsWhatAnotherProcessWorksOn) {
  auto api = open();
  auto worker = open();
  add(*api, "a");
  TakenJob job = wait(worker->take("w"));
  auto cancelled = start(worker->cancelled(job));

  EXPECT_EQ(wait(api->cancel("a")), Cancelled::done);

  end(std::move(cancelled));
}

TEST_F(BullQueueTest, RefusesMoreThanItMayHold) {
  settings_.max_queued = 2;
  settings_.tenant_share = 0.5;
  auto queue = open();
  add(*queue, "a");

  EXPECT_THAT([&] { add(*queue, "b"); },
              testing::ThrowsMessage<Error>(testing::HasSubstr("your share")));
  add(*queue, "b", "bob");
  EXPECT_THAT([&] { add(*queue, "c", "cyd"); },
              testing::ThrowsMessage<Error>(testing::HasSubstr("queue is full")));
}

TEST_F(BullQueueTest, FinishesAJobWhenRedisIsBackAndTellsWhoWatches) {
  auto queue = open();
  add(*queue, "a");
  TakenJob job = wait(queue->take("w"));
  auto watch = queue->watch("a");
  EXPECT_EQ(wait(watch->next()).kind, JobEvent::Kind::active);
  server_.kill();
  auto completed = start(queue->complete(job, "1"));
  EXPECT_THROW(wait(queue->find("a")), Error);
  server_.start();

  EXPECT_TRUE(end(std::move(completed)));
  EXPECT_EQ(wait(watch->next()).kind, JobEvent::Kind::completed);
  EXPECT_EQ(wait(queue->find("a"))->result, "1");
}

TEST_F(BullQueueTest, WorksOnJobsThatOthersAddedAndTriesThemAgain) {
  auto queue = open();
  bullmq::Addition foreign{.name = "mail",
                           .data = "[1]",
                           .options = R"({"attempts":2,"backoff":{"type":"fixed","delay":1}})"};
  std::string id = add_foreign(*queue, foreign);
  EXPECT_EQ(id, "1");

  TakenJob job = wait(queue->take("w"));
  EXPECT_EQ(job.data, "[1]");
  EXPECT_TRUE(wait(queue->fail(job, "no luck")));
  TakenJob again = wait(queue->take("w"));
  EXPECT_EQ(again.attempt, 2u);
  EXPECT_TRUE(wait(queue->fail(again, "no luck")));

  EXPECT_EQ(wait(queue->find(id))->state, JobState::failed);
}

TEST_F(BullQueueTest, TriesAJobAgainThatFailedWhileRedisWasAway) {
  auto queue = open();
  add_foreign(*queue, {.name = "mail", .options = R"({"attempts":2})"});
  TakenJob job = wait(queue->take("w"));
  server_.kill();
  auto failed = start(queue->fail(job, "no luck"));
  EXPECT_THROW(wait(queue->find(job.id)), Error);
  server_.start();

  EXPECT_TRUE(end(std::move(failed)));
  EXPECT_EQ(wait(queue->take("w")).attempt, 2u);
}

TEST_F(BullQueueTest, KeepsWhyAJobWasHandedBack) {
  auto queue = open();
  add(*queue, "a");
  TakenJob job = wait(queue->take("w"));

  EXPECT_TRUE(wait(queue->hand_back(job, std::chrono::seconds(0), "The disk is full.")));

  redis::Value logs = run({"LRANGE", key("a:logs"), "0", "-1"});
  ASSERT_EQ(logs.items.size(), 1u);
  EXPECT_EQ(logs.items[0].text, "The disk is full.");
}

TEST_F(BullQueueTest, CancelsNoJobThatASchedulerCountsOn) {
  auto queue = open();
  std::string id = add_scheduled(R"({"repeat":{"every":1000}})");

  EXPECT_THROW(wait(queue->cancel(id)), Error);
  TakenJob job = wait(queue->take("w"));

  EXPECT_EQ(job.id, id);
  EXPECT_EQ(wait(queue->cancel(id)), Cancelled::done);
}

TEST_F(BullQueueTest, DrainsAllButTheJobsThatSchedulersCountOn) {
  auto queue = open();
  std::string id = add_scheduled(R"({"repeat":{"every":1000}})");
  add(*queue, "a");

  EXPECT_EQ(wait(queue->drain()), 1u);

  EXPECT_EQ(wait(queue->find(id))->state, JobState::queued);
  EXPECT_EQ(wait(queue->find("a"))->state, JobState::failed);
}

TEST_F(BullQueueTest, DrainsNoJobThatAWorkerHasThoughItsIdWaits) {
  auto queue = open();
  add(*queue, "a");
  TakenJob job = wait(queue->take("w"));
  run({"LPUSH", key("wait"), "a"});

  EXPECT_EQ(wait(queue->drain()), 0u);

  EXPECT_EQ(wait(queue->renew(job)), Lease::held);
}

TEST_F(BullQueueTest, LeavesTheJobsOfASchedulerThatItCannotReadAndTakesOthers) {
  auto queue = open();
  std::string id = add_scheduled(R"({"repeat":{"pattern":"H H * * *"}})");
  add(*queue, "a");

  EXPECT_EQ(wait(queue->take("w")).id, "a");

  EXPECT_EQ(wait(queue->find(id))->state, JobState::delayed);
}

TEST_F(BullQueueTest, LeavesRepeatableJobsThatAreNoSchedulersAndTakesOthers) {
  auto queue = open();
  std::string id = add_scheduled(R"({"repeat":{"pattern":"0 0 * * *"}})");
  run({"HSET", key(id), "rjk", "report:::UTC:0 0 * * *"});
  run({"ZADD", key("repeat"), "1767225600000", "report:::UTC:0 0 * * *"});
  add(*queue, "a");

  EXPECT_EQ(wait(queue->take("w")).id, "a");

  EXPECT_EQ(wait(queue->find(id))->state, JobState::delayed);
}

TEST_F(BullQueueTest, TakesJobsOfOthersInTheirOrderThoughThereAreTenants) {
  auto queue = open();
  std::vector<std::string> added;
  for (int i = 0; i < 12; ++i) {  // sorted as text, "10" would come before "9"
    added.push_back(add_foreign(*queue, {.name = "mail"}));
  }
  add(*queue, "ours");

  std::vector<std::string> taken;
  while (taken.size() < added.size()) {
    for (auto& job : take_together(*queue, 2, "t" + std::to_string(taken.size()))) {
      if (job.id != "ours") taken.push_back(job.id);
    }
  }

  EXPECT_EQ(taken, added);
}

TEST_F(BullQueueTest, IsNotStoppedByAnIdThatWaitsTwiceNorByMarkersOfBullMq4) {
  auto queue = open();
  add(*queue, "ours");
  wait(queue->complete(wait(queue->take("w")), "1"));
  std::string id = add_foreign(*queue, {.name = "mail"});
  std::string wait_list = key("wait");
  run({"RPUSH", wait_list, "0:5", id, "0:0"});

  std::vector<bullmq::Taken::Job> taken = take_together(*queue, 3);

  ASSERT_EQ(taken.size(), 1u);
  EXPECT_EQ(taken[0].id, id);
  EXPECT_EQ(run({"LLEN", wait_list}).number, 0);
}

TEST_F(BullQueueTest, FindsJobsThatSomebodyTookOutOfTheirLine) {
  auto queue = open();
  add(*queue, "a", "ann");
  add(*queue, "b", "bob");
  run({"ZREM", key("cv:order:compiler"), "a", "b"});
  run({"ZADD", key("cv:order:compiler"), "0", "nobody"});

  EXPECT_EQ(wait(queue->take("w")).id, "a");
  EXPECT_EQ(wait(queue->take("w")).id, "b");
}

TEST_F(BullQueueTest, CountsNoJobsThatOthersTookAway) {
  settings_.max_queued = 4;
  auto queue = open();
  for (int i = 0; i < 10; ++i) {  // as a worker of BullMQ does, which does not know tenants
    std::string id = "gone-" + std::to_string(i);
    add(*queue, id);
    run({"RPOP", key("wait")});
    run({"HSET", key(id), "finishedOn", "1"});
    run({"ZADD", key("completed"), "1", id});
  }
  add(*queue, "last");

  EXPECT_EQ(wait(queue->find("last"))->position, 0u);
  wait(queue->tick());
  EXPECT_EQ(run({"ZCARD", key("cv:order:compiler")}).number, 1);
  EXPECT_EQ(wait(queue->take("w")).id, "last");
}

TEST_F(BullQueueTest, EndsAllJobsOfAStepThoughOneCannotTellItsParent) {
  auto queue = open();
  std::string parent = key("odd");
  run({"SET", parent, "no job"});
  run({"SET", parent + ":processed", "no hash"});
  add_foreign(*queue, {.id = "child", .name = "c", .parent_key = parent});
  add(*queue, "a");
  std::vector<bullmq::Taken::Job> taken = take_together(*queue, 2);
  ASSERT_EQ(taken.size(), 2u);
  std::vector<bullmq::Ending> endings;
  for (const bullmq::Taken::Job& job : taken)
    endings.push_back({.id = job.id, .token = job.token, .value = "1"});

  bullmq::Stepped stepped = wait(queue->operations().step(std::move(endings), {.most = 0}));

  for (const redis::Value& ended : stepped.ended) EXPECT_EQ(ended.number, 0);
  EXPECT_EQ(wait(queue->find("child"))->state, JobState::completed);
  EXPECT_EQ(wait(queue->find("a"))->state, JobState::completed);
}

TEST_F(BullQueueTest, EndsAndHandsOutOtherJobsThoughOneCannotEnd) {
  auto queue = open();
  add(*queue, "a");
  add(*queue, "fine");
  TakenJob job = wait(queue->take("w"));
  TakenJob other = wait(queue->take("w"));
  add(*queue, "b");
  std::string children = key("a:dependencies");
  run({"SET", children, "no set"});
  auto completed = start(queue->complete(job, "1"));

  EXPECT_TRUE(wait(queue->complete(other, "1")));
  EXPECT_EQ(wait(queue->take("w")).id, "b");
  run({"DEL", children});
  EXPECT_TRUE(end(std::move(completed)));
}

TEST_F(BullQueueTest, HandsOutTheJobsOfAStepThatCouldEndNone) {
  auto queue = open();
  add(*queue, "a");
  TakenJob job = wait(queue->take("w"));
  add(*queue, "b");
  run({"SET", key("stalled"), "no set"});
  auto completed = start(queue->complete(job, "1"));

  EXPECT_EQ(wait(queue->take("w")).id, "b");
  run({"DEL", key("stalled")});
  end(std::move(completed));
}

TEST_F(BullQueueTest, GivesBackWhatItTookForNobodyBeforeItLeaves) {
  auto other = open();
  for (int steps = 0; steps < 60; steps += 3) {  // each time the taker gives up at another moment
    asio::io_context here;
    settings_.address = server_.address();
    BullQueue leaving(here.get_executor(), settings_);
    asio::cancellation_signal give_up;
    auto taken = asio::co_spawn(here, leaving.take("leaving"),
                                asio::bind_cancellation_slot(give_up.slot(), asio::use_future));
    std::string id = "after-" + std::to_string(steps);
    add(*other, id);
    for (int step = 0; step < steps; ++step) here.run_one_for(std::chrono::milliseconds(20));
    give_up.emit(asio::cancellation_type::terminal);
    auto left = asio::co_spawn(here, leaving.leave(), asio::use_future);
    while (left.wait_for(std::chrono::seconds(0)) != std::future_status::ready) here.run_one();

    left.get();
    std::optional<TakenJob> job;
    try {
      job = taken.get();
    } catch (const boost::system::system_error&) {
      ASSERT_EQ(wait(other->find(id))->state, JobState::queued) << steps;
    }
    if (!job) job = wait(other->take("other"));
    EXPECT_EQ(job->attempt, 1u);
    wait(other->complete(*job, "1"));
    for (const WorkerInfo& worker : wait(other->workers())) EXPECT_NE(worker.name, "leaving");
  }
}

TEST_F(BullQueueTest, ReleasesAParentWhenItsChildrenAreDone) {
  auto queue = open();
  add_foreign(*queue, {.id = "parent", .name = "p"});
  run({"DEL", key("wait")});
  run({"ZADD", key("waiting-children"), "1", "parent"});
  add_foreign(*queue, {.id = "child",
                       .name = "c",
                       .parent_key = key("parent"),
                       .parent = R"({"id":"parent","queueKey":"bull:execution-queue"})"});

  TakenJob job = wait(queue->take("w"));
  EXPECT_EQ(job.id, "child");
  wait(queue->complete(job, "7"));

  EXPECT_EQ(wait(queue->take("w")).id, "parent");
  EXPECT_EQ(run({"HGET", key("parent:processed"), key("child")}).text, "7");
}

}  // namespace
}  // namespace codevault
