#include "app/backing.hpp"

#include "bullmq/bull_queue.hpp"
#include "queue/sqlite_queue.hpp"
#include "redis/address.hpp"

namespace codevault {
namespace {

constexpr unsigned minutes_of_a_day = 24 * 60;

}  // namespace

std::unique_ptr<JobQueue> open_queue(asio::any_io_executor executor, const Settings& settings,
                                     unsigned slots, bool watches) {
  if (settings.redis_url.empty()) {
    SqliteQueueSettings file{.file = settings.data / "queue.sqlite"};
    file.max_queued = settings.max_queued;
    return std::make_unique<SqliteQueue>(executor, file);
  }
  BullQueueSettings redis;
  redis.address = redis::parse_redis_url(settings.redis_url);
  redis.prefix = settings.queue_prefix;
  redis.max_queued = settings.max_queued;
  redis.slots = slots;
  redis.watches = watches;
  redis.metric_points = minutes_of_a_day;
  return std::make_unique<BullQueue>(executor, redis);
}

std::unique_ptr<Stores> open_stores(const Settings& settings) {
  std::filesystem::create_directories(settings.data);
  StoreSettings store{.file = settings.data / "store.sqlite"};
  store.keep_runs = std::chrono::hours(24 * settings.keep_runs_days);
  return open_stores(std::move(store));
}

}  // namespace codevault
