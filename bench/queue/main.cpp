// Measures one of our queues once. The only argument is a JSON object that says what to measure;
// the result is a JSON object on stdout. compare.mjs starts this program beside official.mjs, which
// does the same with BullMQ's own client.

#include <algorithm>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/json.hpp>
#include <chrono>
#include <iostream>
#include <thread>

#include "base/error.hpp"
#include "base/random.hpp"
#include "bullmq/bull_queue.hpp"
#include "queue/sqlite_queue.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;
using SteadyTime = std::chrono::steady_clock::time_point;

constexpr const char* data = R"({"n":1})";

struct Wishes {
  std::string side;  // "plain": without tenants; "fair": with some, as the API adds; "sqlite"
  std::string what;
  std::string redis;
  std::string queue;
  std::string file;
  std::size_t count = 1;
  std::size_t concurrency = 1;
  milliseconds gap{0};  // between two jobs whose latency is measured
};

double seconds_since(SteadyTime start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

class Measurement {
 public:
  Measurement(asio::any_io_executor executor, Wishes wishes)
      : executor_(executor), wishes_(std::move(wishes)) {
    if (wishes_.side == "sqlite") {
      SqliteQueueSettings settings;
      settings.file = wishes_.file;
      settings.max_queued = 1'000'000;
      settings.tenant_share = 1;
      settings.max_finished = 1'000;
      queue_ = std::make_unique<SqliteQueue>(executor_, settings);
      return;
    }
    BullQueueSettings settings;
    settings.address = redis::parse_redis_url(wishes_.redis);
    settings.name = wishes_.queue;
    settings.max_queued = 1'000'000;
    settings.tenant_share = 1;
    settings.max_finished = 1'000;
    settings.watches = wishes_.what == "latency";
    auto bull = std::make_unique<BullQueue>(executor_, settings);
    bull_ = bull.get();
    queue_ = std::move(bull);
  }

  Task<json::object> run() {
    co_await warm_up();
    json::object result;
    if (wishes_.what == "latency") {
      result["ms"] = co_await latencies();
    } else if (wishes_.what == "process") {
      co_await add_many(wishes_.count);
      result["rate"] = co_await processed();
    } else {
      auto start = std::chrono::steady_clock::now();
      if (wishes_.what == "bulk") {
        co_await add_many(wishes_.count);
      } else {
        co_await at_once(wishes_.concurrency, [this] { return add_share(); });
      }
      result["rate"] = static_cast<double>(wishes_.count) / seconds_since(start);
    }
    co_return result;
  }

 private:
  // Connects and loads the scripts before the clock starts.
  Task<> warm_up() {
    if (bull_) {
      co_await bull_->ping();
      co_await bull_->counts();
    }
    adds_ = 0;
  }

  template <typename Work>
  Task<> at_once(std::size_t many, Work work) {
    std::vector<Promise<std::monostate>> ends;
    for (std::size_t i = 0; i < many; ++i) {
      Promise<std::monostate> end;
      ends.push_back(end);
      asio::co_spawn(executor_, work(), [end](std::exception_ptr failure) mutable {
        if (!end.claim()) return;
        if (failure) return end.break_with(failure);
        end.keep({});
      });
    }
    for (auto& end : ends) co_await end.kept();
  }

  bullmq::Addition plain_job(std::string id) const {
    bullmq::Addition job;
    job.id = std::move(id);
    job.name = "job";
    job.data = data;
    if (wishes_.side == "fair") job.tenant = "t" + std::to_string(adds_ % 4);
    return job;
  }

  Task<> add_one(std::string id) {
    ++adds_;
    if (id.empty()) id = random_id();
    if (wishes_.side == "plain") {
      co_await bull_->operations().add(plain_job(std::move(id)));
      co_return;
    }
    NewJob job;
    job.id = std::move(id);
    job.name = "job";
    job.data = data;
    job.tenant = "t" + std::to_string(adds_ % 4);
    co_await queue_->add(std::move(job));
  }

  Task<> add_share() {
    std::size_t share = wishes_.count / wishes_.concurrency;
    for (std::size_t i = 0; i < share; ++i) co_await add_one("");
  }

  Task<> add_many(std::size_t many) {
    if (!bull_) {
      for (std::size_t i = 0; i < many; ++i) co_await add_one("");
      co_return;
    }
    for (std::size_t added = 0; added < many;) {
      std::vector<bullmq::Addition> jobs;
      for (; jobs.size() < 1'000 && added < many; ++added, ++adds_) {
        jobs.push_back(plain_job(random_id()));
      }
      co_await bull_->operations().add_all(std::move(jobs));
    }
  }

  Task<bool> end(TakenJob job, Promise<std::monostate> all_done) {
    bool kept = co_await queue_->complete(std::move(job), "null");
    if (!kept) throw Error(ErrorKind::conflict, "a job was lost while it was measured");
    if (++done_ == wishes_.count && all_done.claim()) all_done.keep({});
    co_return true;
  }

  // Takes the next job while it tells the end of the last, as the worker does.
  Task<> work(Promise<std::monostate> all_done) {
    using namespace asio::experimental::awaitable_operators;
    TakenJob job = co_await queue_->take("bench");
    for (;;) {
      auto [ended, next] = co_await (end(std::move(job), all_done) && queue_->take("bench"));
      job = std::move(next);
    }
  }

  Task<double> processed() {
    Promise<std::monostate> all_done;
    auto start = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < wishes_.concurrency; ++i) spawn(executor_, "work", work(all_done));
    co_await all_done.kept();
    co_return static_cast<double>(wishes_.count) / seconds_since(start);
  }

  Task<> follow(std::string id, json::array& times) {
    std::unique_ptr<JobWatch> watch = queue_->watch(id);
    auto start = std::chrono::steady_clock::now();
    co_await add_one(id);
    for (;;) {
      JobEvent event = co_await watch->next();
      if (event.kind == JobEvent::Kind::completed) break;
    }
    times.emplace_back(seconds_since(start) * 1'000);
  }

  // Measures from the call that adds a job to the event of its completion. "idle" has one job at a
  // time; otherwise a job begins after each gap, however long the others take.
  Task<json::array> latencies() {
    json::array times;
    Promise<std::monostate> never;
    for (std::size_t i = 0; i < wishes_.concurrency; ++i) spawn(executor_, "work", work(never));
    co_await sleep_for(milliseconds(300));
    bool idle = wishes_.concurrency == 1;
    std::size_t open = 0;
    auto next = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < wishes_.count; ++i) {
      if (idle) {
        co_await sleep_for(wishes_.gap);
        co_await follow(random_id(), times);
        continue;
      }
      ++open;
      asio::co_spawn(executor_, follow(random_id(), times),
                     [&open](const std::exception_ptr& failure) {
                       if (failure) std::rethrow_exception(failure);
                       --open;
                     });
      next += wishes_.gap;
      auto now = std::chrono::steady_clock::now();
      if (next > now) co_await sleep_for(std::chrono::ceil<milliseconds>(next - now));
    }
    while (open > 0) co_await sleep_for(milliseconds(5));
    co_return times;
  }

  asio::any_io_executor executor_;
  Wishes wishes_;
  std::unique_ptr<JobQueue> queue_;
  BullQueue* bull_ = nullptr;
  std::size_t adds_ = 0;
  std::size_t done_ = 0;
};

std::string text(const json::object& from, std::string_view name) {
  const json::value* found = from.if_contains(name);
  return found ? std::string(found->as_string()) : "";
}

std::int64_t number(const json::object& from, std::string_view name, std::int64_t otherwise) {
  const json::value* found = from.if_contains(name);
  return found ? found->to_number<std::int64_t>() : otherwise;
}

int measure(int argc, char** argv) {
  if (argc != 2) throw Error(ErrorKind::invalid, "usage: codevault-queue-bench WISHES (JSON)");
  json::object told = json::parse(argv[1]).as_object();
  Wishes wishes{.side = text(told, "side"),
                .what = text(told, "what"),
                .redis = text(told, "redis"),
                .queue = text(told, "queue"),
                .file = text(told, "file"),
                .count = static_cast<std::size_t>(number(told, "count", 1)),
                .concurrency = static_cast<std::size_t>(number(told, "concurrency", 1)),
                .gap = milliseconds(number(told, "gap", 0))};
  asio::io_context context(1);
  Measurement measurement(context.get_executor(), wishes);
  auto result = asio::co_spawn(context, measurement.run(), asio::use_future);
  while (result.wait_for(std::chrono::seconds(0)) != std::future_status::ready) context.run_one();
  std::cout << json::serialize(result.get()) << std::endl;
  std::_Exit(0);  // workers still wait for jobs
}

}  // namespace
}  // namespace codevault

int main(int argc, char** argv) {
  try {
    return codevault::measure(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
