// A BullMQ producer and worker for the tests against BullMQ's own clients. Reads commands from
// stdin, one JSON object a line; writes answers and events to stdout, one a line. See
// bullmq/driver.mjs.

#include <iostream>
#include <map>
#include <optional>
#include <thread>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>

#include "base/error.hpp"
#include "base/race.hpp"
#include "bullmq/bull_queue.hpp"

namespace codevault {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;
using std::chrono::system_clock;

void tell(const json::object& line) { std::cout << json::serialize(line) << std::endl; }

std::string text(const json::object& from, std::string_view name, std::string otherwise = "") {
  const json::value* found = from.if_contains(name);
  return found && found->is_string() ? std::string(found->as_string()) : otherwise;
}

std::int64_t number(const json::object& from, std::string_view name, std::int64_t otherwise = 0) {
  const json::value* found = from.if_contains(name);
  return found && found->is_number() ? found->to_number<std::int64_t>() : otherwise;
}

bullmq::Addition new_job(const json::object& line) {
  bullmq::Addition job;
  job.id = text(line, "id");
  job.name = text(line, "name", "job");
  job.data = text(line, "data", "{}");
  job.options = text(line, "options", job.options);
  job.delay = milliseconds(number(line, "delay"));
  job.priority = static_cast<unsigned>(number(line, "priority"));
  job.lifo = number(line, "lifo") != 0;
  job.tenant = text(line, "tenant");
  return job;
}

class Driver {
 public:
  Driver(asio::any_io_executor executor, BullQueueSettings settings)
      : executor_(executor), queue_(executor, settings) {}

  // Executes one command; the answer has its "seq".
  Task<> obey(json::object line) {
    json::object answer;
    answer["seq"] = number(line, "seq");
    try {
      json::value result = co_await done(std::move(line));
      answer["result"] = std::move(result);
    } catch (const std::exception& error) {
      answer["error"] = error.what();
    }
    tell(answer);
  }

 private:
  Task<json::value> done(json::object line) {
    std::string what = text(line, "do");
    if (what == "add") {
      bullmq::Addition job = new_job(line);
      bullmq::Added added = co_await queue_.operations().add(std::move(job));
      co_return json::value(added.id);
    }
    if (what == "bulk") {
      std::vector<bullmq::Addition> jobs;
      for (const json::value& one : line.at("jobs").as_array())
        jobs.push_back(new_job(one.as_object()));
      std::vector<bullmq::Added> all = co_await queue_.operations().add_all(std::move(jobs));
      json::array ids;
      for (const bullmq::Added& one : all) ids.emplace_back(one.id);
      co_return ids;
    }
    if (what == "pause" || what == "resume") co_await queue_.pause(what == "pause");
    if (what == "work") {
      for (std::int64_t loop = 0; loop < number(line, "concurrency", 1); ++loop)
        spawn(executor_, "working", work(text(line, "name", "driver")));
    }
    // Takes a job and abandons it.
    if (what == "snatch") {
      BullQueueSettings settings = queue_.operations().settings();
      settings.lease = milliseconds(number(line, "lease"));
      auto operations = std::make_shared<bullmq::Operations>(
          executor_, std::make_shared<const BullQueueSettings>(settings));
      bullmq::TakeOptions options{.token = "snatched"};
      std::vector<bullmq::Ending> none;
      co_await operations->step(std::move(none), std::move(options));
    }
    if (what == "tick") co_await queue_.tick();
    co_return nullptr;
  }

  Task<> work(std::string name) {
    for (;;) {
      std::string fault;
      try {
        TakenJob job = co_await queue_.take(name);
        co_await process(std::move(job));
      } catch (const Error& error) {
        fault = error.what();
      }
      if (fault.empty()) continue;
      spdlog::warn("{}", fault);
      co_await sleep_for(milliseconds(100));
    }
  }

  // Runs a job as its data say: {"sleep": ms, "fail": "reason", "progress": any, "result": any,
  // "raw": text to return unchanged, "log": [reasons for handing the job back, one for each
  // attempt]}. Without a result the job returns its data. The lease is renewed while the job
  // sleeps.
  Task<> process(TakenJob job) {
    json::error_code broken;
    json::value data = json::parse(job.data, broken);
    json::object script = data.is_object() ? data.as_object() : json::object();
    json::object started;
    started["started"] = job.id;
    started["at"] =
        std::chrono::duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    started["attempt"] = job.attempt;
    tell(started);
    if (const json::value* progress = script.if_contains("progress"))
      co_await queue_.tell_progress(job, json::serialize(*progress));
    auto end = std::chrono::steady_clock::now() + milliseconds(number(script, "sleep"));
    constexpr milliseconds step{200};
    while (std::chrono::steady_clock::now() < end) {
      auto left = std::chrono::duration_cast<milliseconds>(end - std::chrono::steady_clock::now());
      co_await sleep_for(std::min(step, std::max(left, milliseconds(1))));
      co_await queue_.renew(job);
    }
    std::string reason = text(script, "fail");
    bool kept = false;
    const json::value* log = script.if_contains("log");
    if (log && job.attempt <= log->as_array().size()) {
      std::string row(log->as_array()[job.attempt - 1].as_string());
      kept = co_await queue_.hand_back(job, milliseconds(0), row);
    } else if (!reason.empty()) {
      kept = co_await queue_.fail(job, reason);
    } else {
      const json::value* result = script.if_contains("result");
      std::string value = result ? json::serialize(*result) : job.data;
      if (script.contains("raw")) value = text(script, "raw");
      kept = co_await queue_.complete(job, value);
    }
    json::object ended;
    ended["ended"] = job.id;
    ended["kept"] = kept;
    tell(ended);
  }

  asio::any_io_executor executor_;
  BullQueue queue_;
};

int drive(int argc, char** argv) {
  if (argc != 2) throw Error(ErrorKind::invalid, "usage: bull_driver SETTINGS (a JSON object)");
  json::object wishes = json::parse(argv[1]).as_object();
  BullQueueSettings settings;
  settings.address = redis::parse_redis_url(text(wishes, "redis"));
  settings.prefix = text(wishes, "prefix", "bull");
  settings.name = text(wishes, "queue", "execution-queue");
  settings.lease = milliseconds(number(wishes, "lease", 30'000));
  settings.stalled_interval = milliseconds(number(wishes, "stalledInterval", 30'000));
  settings.limit = static_cast<unsigned>(number(wishes, "limit"));
  settings.window = milliseconds(number(wishes, "window"));
  settings.tenant_share = 1;
  settings.max_queued = 1'000'000;
  settings.max_finished = static_cast<std::size_t>(number(wishes, "maxFinished", 1'000'000));
  settings.keep_finished = std::chrono::seconds(number(wishes, "keepFinished", 3'600));
  settings.metric_points = static_cast<unsigned>(number(wishes, "metricPoints"));

  asio::io_context context(1);
  Driver driver(context.get_executor(), settings);
  std::thread reading([&] {
    std::string line;
    while (std::getline(std::cin, line)) {
      json::object order = json::parse(line).as_object();
      asio::post(context, [&driver, &context, order] {
        asio::co_spawn(context, driver.obey(order), asio::detached);
      });
    }
    context.stop();
  });
  auto guard = asio::make_work_guard(context);
  tell({{"ready", true}});
  context.run();
  reading.join();
  return 0;
}

}  // namespace
}  // namespace codevault

int main(int argc, char** argv) {
  spdlog::set_default_logger(spdlog::stderr_color_mt("driver"));
  try {
    return codevault::drive(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << error.what() << std::endl;
    return 1;
  }
}
