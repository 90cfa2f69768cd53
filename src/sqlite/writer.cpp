#include "sqlite/writer.hpp"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>

namespace codevault::sqlite {
namespace {

void run_alone(Database& database, const std::function<void(Database&)>& work) {
  database.execute("SAVEPOINT work");
  try {
    work(database);
  } catch (...) {
    database.execute("ROLLBACK TO work; RELEASE work");
    throw;
  }
  database.execute("RELEASE work");
}

}  // namespace

Writer::Writer(std::filesystem::path file, std::vector<std::string> migrations)
    : database_(std::make_unique<Database>(file, migrations)), thread_([this] { serve(); }) {}

Writer::~Writer() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

Task<> Writer::submit(std::function<void(Database&)> work) {
  auto start = [this, work = std::move(work)](auto handler) mutable {
    auto executor = asio::prefer(asio::get_associated_executor(handler),
                                 asio::execution::outstanding_work.tracked);
    auto shared = std::make_shared<decltype(handler)>(std::move(handler));
    push({.work = std::move(work), .done = [shared, executor](std::exception_ptr failure) {
            asio::post(executor, [shared, failure] { std::move (*shared)(failure); });
          }});
  };
  co_await asio::async_initiate<const asio::use_awaitable_t<>, void(std::exception_ptr)>(
      std::move(start), asio::use_awaitable);
}

void Writer::push(Request request) {
  {
    std::lock_guard lock(mutex_);
    requests_.push_back(std::move(request));
  }
  wake_.notify_one();
}

void Writer::serve() {
  for (;;) {
    std::deque<Request> batch;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !requests_.empty(); });
      if (requests_.empty()) return;
      batch.swap(requests_);
    }
    commit(batch);
    for (Request& request : batch) request.done(request.failure);
  }
}

void Writer::commit(std::deque<Request>& batch) {
  try {
    database_->execute("BEGIN IMMEDIATE");
    for (Request& request : batch) {
      try {
        run_alone(*database_, request.work);
      } catch (...) {
        request.failure = std::current_exception();
      }
    }
    database_->execute("COMMIT");
  } catch (...) {  // nothing of the batch is on the disk
    try {
      database_->execute("ROLLBACK");
    } catch (...) {  // SQLite may have rolled back by itself
    }
    for (Request& request : batch) {
      if (!request.failure) request.failure = std::current_exception();
    }
  }
}

}  // namespace codevault::sqlite
