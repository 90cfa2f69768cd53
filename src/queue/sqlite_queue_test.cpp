#include "queue/sqlite_queue.hpp"

#include <filesystem>

#include "base/random.hpp"
#include "queue/job_queue_suite.hpp"

namespace codevault {
namespace {

class TemporaryFile {
 public:
  TemporaryFile() { std::filesystem::create_directory(folder_); }
  ~TemporaryFile() { std::filesystem::remove_all(folder_); }
  std::filesystem::path path() const { return folder_ / "queue.sqlite"; }

 private:
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("codevault-" + random_id());
};

class OpenSqliteQueue {
 public:
  JobQueue& open(asio::io_context& context) {
    SqliteQueueSettings settings{.file = file_.path(), .clock = clock_};
    queue_ = std::make_unique<SqliteQueue>(context.get_executor(), settings);
    return *queue_;
  }
  void close() { queue_.reset(); }
  void advance(std::chrono::milliseconds time) {
    clock_->advance(time);
    queue_->tick();
  }

 private:
  TemporaryFile file_;
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>();
  std::unique_ptr<SqliteQueue> queue_;
};

INSTANTIATE_TYPED_TEST_SUITE_P(Sqlite, JobQueueSuite, OpenSqliteQueue);

TEST(SqliteQueue, HasOneOwner) {
  TemporaryFile file;
  asio::io_context context;
  SqliteQueue queue(context.get_executor(), {.file = file.path()});

  EXPECT_THAT([&] { SqliteQueue(context.get_executor(), {.file = file.path()}); },
              testing::ThrowsMessage<Error>(testing::HasSubstr("in use by another CodeVault")));
}

TEST(SqliteQueue, RefusesMoreThanItMayHold) {
  TemporaryFile file;
  asio::io_context context;
  SqliteQueue queue(context.get_executor(), {.file = file.path(), .max_queued = 1});
  auto add = [&](std::string id) {
    auto future = asio::co_spawn(context, queue.add({.id = id, .name = "compiler", .data = "{}"}),
                                 asio::use_future);
    while (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready) context.run_one();
    return future.get();
  };
  add("a");

  EXPECT_THAT([&] { add("b"); },
              testing::Throws<Error>(testing::Property(&Error::kind, ErrorKind::exhausted)));
}

}  // namespace
}  // namespace codevault
