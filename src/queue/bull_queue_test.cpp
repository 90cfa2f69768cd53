#include "queue/bull_queue.hpp"

#include "queue/job_queue_suite.hpp"
#include "redis/redis_server.hpp"

namespace codevault {
namespace {

// Time passes in Redis, too: its keys come nearer to their ends.
const std::string pass_time = R"(
for _, key in ipairs(redis.call('KEYS', '*')) do
  local left = redis.call('PTTL', key)
  if left > 0 then
    left = left - tonumber(ARGV[1])
    if left > 0 then redis.call('PEXPIRE', key, left) else redis.call('DEL', key) end
  end
end
)";

class BullQueueOfSuite {
 public:
  JobQueue& open(asio::io_context& context) {
    context_ = &context;
    BullQueueSettings settings{.address = server_.address(), .clock = clock_};
    queue_ = std::make_unique<BullQueue>(context.get_executor(), settings);
    // The leases of a worker that crashed run out.
    if (std::exchange(opened_, true)) let_leases_run_out(std::chrono::minutes(1));
    return *queue_;
  }
  void close() { queue_.reset(); }
  void advance(std::chrono::milliseconds time) {
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

INSTANTIATE_TYPED_TEST_SUITE_P(Bull, JobQueueSuite, BullQueueOfSuite);

}  // namespace
}  // namespace codevault
