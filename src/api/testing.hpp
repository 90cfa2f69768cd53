#pragma once

#include <gtest/gtest.h>

#include <prometheus/registry.h>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/json.hpp>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "api/api.hpp"
#include "base/clock.hpp"
#include "base/test_folder.hpp"
#include "judge/judge_report.hpp"
#include "problem/test_package.hpp"
#include "queue/sqlite_queue.hpp"
#include "store/stores.hpp"

// For tests: the API over a queue and stores in a folder of its own, asked without a socket. The
// fixture plays the worker.
namespace codevault {

inline Catalog some_languages() {
  Language python{.id = "python", .name = "Python 3", .aliases = {"py"}, .monaco = "python"};
  python.extensions = {".py"};
  python.source = "main.py";
  python.version = "3.11.2";
  python.starter = "print('Hello, world!')\n";
  Language java{.id = "java", .name = "Java", .monaco = "java"};
  java.extensions = {".java"};
  java.source = "Main.java";
  java.source_pattern = "class (\\w+)";
  java.named_after_types = true;
  java.compile.emplace();
  return Catalog({python, java});
}

inline std::string source_language_of_tests(const std::string& name) {
  return name.ends_with(".py") ? "python" : "";
}

class RecordingStream final : public http::EventStream {
 public:
  std::vector<std::pair<std::string, std::string>> events;

  Task<> send(std::string event, std::string data) override {
    events.emplace_back(std::move(event), std::move(data));
    co_return;
  }
  Task<> comment() override { co_return; }
};

// Fails on demand.
class FailingQueue final : public SqliteQueue {
 public:
  using SqliteQueue::SqliteQueue;

  std::optional<Error> failure;  // of adding and finding jobs

  Task<> add(NewJob job) override {
    if (failure) throw Error(*failure);
    co_await SqliteQueue::add(std::move(job));
  }
  Task<std::optional<Job>> find(std::string id) override {
    if (failure) throw Error(*failure);
    co_return co_await SqliteQueue::find(std::move(id));
  }
};

class ApiFixture : public testing::Test {
 protected:
  // The API, with the settings at the time of the first call.
  Api& api() {
    if (!api_) {
      ApiParts parts{queue(), *stores_, catalog_, problems_, accounts_, ceilings_, tracks_};
      api_ = std::make_unique<Api>(parts, settings_, std::make_shared<prometheus::Registry>());
    }
    return *api_;
  }

  // The queue, with max_queued_ at the time of the first call.
  FailingQueue& queue() {
    if (!queue_) {
      SqliteQueueSettings settings{.file = folder_ / "queue.sqlite", .max_queued = max_queued_};
      settings.clock = clock_;
      queue_ = std::make_unique<FailingQueue>(context_.get_executor(), std::move(settings));
    }
    return *queue_;
  }

  static http::Request request(const std::string& method, const std::string& path,
                               std::string body = {}) {
    http::Request request;
    request.method = method;
    request.path = path;
    request.body = std::move(body);
    request.address = "192.0.2.1";
    if (!request.body.empty()) request.headers = {{"Content-Type", "application/json"}};
    return request;
  }

  // From now on every request comes from a user with this role.
  void act_as(Role role) {
    caller_.clear();
    if (role == Role::guest) return;
    auto enter = [&]() -> Task<std::string> {
      std::string name(to_string(role));
      UserRecord user{.id = "id-of-" + name, .name = name, .role = role};
      co_await stores_->accounts().add_user(user);
      Origin origin;
      std::optional<UserRecord> known = co_await stores_->accounts().find_user(user.id);
      co_return co_await accounts_.new_session(std::move(*known), std::move(origin));
    };
    std::string secret = wait(enter());
    caller_ = {{"Cookie", "codevault_session=" + secret}, {"X-CSRF-Token", csrf_token_of(secret)}};
  }

  // Begins to answer, and goes on until the answer has to wait for something.
  std::future<http::Response> begin(http::Request request) {
    if (request.header("Cookie").empty()) {
      request.headers.insert(request.headers.end(), caller_.begin(), caller_.end());
    }
    auto future = asio::co_spawn(context_, api().handler()(std::move(request)), asio::use_future);
    settle();
    return future;
  }
  void settle() {
    context_.restart();
    context_.poll();
  }
  // Runs until the future is ready.
  template <typename T>
  T finish(std::future<T> future) {
    context_.restart();
    while (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
      context_.run_one();
    }
    return future.get();
  }
  template <typename T>
  T wait(Task<T> task) {
    return finish(asio::co_spawn(context_, std::move(task), asio::use_future));
  }
  http::Response ask(http::Request request) { return finish(begin(std::move(request))); }
  http::Response send(const std::string& method, const std::string& path, std::string body = {}) {
    return ask(request(method, path, std::move(body)));
  }
  http::Response get(const std::string& path, std::map<std::string, std::string> query = {}) {
    http::Request asked = request("GET", path);
    asked.query = std::move(query);
    return ask(std::move(asked));
  }
  http::Response post(const std::string& body) { return send("POST", "/run/onlinecompiler", body); }
  http::Response practise(const std::string& body) {
    return send("POST", "/run/practiceproblems", body);
  }
  // Offers the problem of a package.
  void import(const TestPackage& package) {
    std::optional<std::chrono::milliseconds> limit(1000);
    wait(problems_.import(package.folder(), "imported", limit));
  }

  static boost::json::value json_of(const http::Response& response) {
    return boost::json::parse(response.body);
  }
  // The text at a JSON pointer; empty when there is none.
  static std::string text_at(const http::Response& response, const std::string& pointer) {
    boost::json::error_code error;
    boost::json::value body = boost::json::parse(response.body, error);
    const boost::json::value* text = body.find_pointer(pointer, error);
    return text && text->is_string() ? std::string(text->as_string()) : "";
  }
  static std::string code_of(const http::Response& response) {
    return text_at(response, "/error/code");
  }
  static std::string header_of(const http::Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers) {
      if (key == name) return value;
    }
    return {};
  }
  // The id of a job that was accepted just now.
  std::string accept(const std::string& body = R"({"language":"py","code":"1"})") {
    http::Response response = post(body);
    EXPECT_EQ(response.status, 202u) << response.body;
    return text_at(response, "/jobId");
  }
  // Follows the events of a job into `stream_`.
  std::future<void> follow(const std::string& id) {
    followed_ = get("/job/" + id + "/events");
    EXPECT_EQ(followed_.status, 200u);
    auto future = asio::co_spawn(context_, followed_.events(stream_), asio::use_future);
    settle();
    return future;
  }

  static std::string credentials(const std::string& name) {
    return R"({"name":")" + name + R"(","password":"correct horse battery"})";
  }
  // A request with the cookie and the CSRF token of the session in `welcome`.
  static http::Request signed_in(const http::Response& welcome, const std::string& method,
                                 const std::string& path, std::string body = {}) {
    http::Request wanted = request(method, path, std::move(body));
    std::string cookie = header_of(welcome, "Set-Cookie");
    wanted.headers.emplace_back("Cookie", cookie.substr(0, cookie.find(';')));
    wanted.headers.emplace_back("X-CSRF-Token", text_at(welcome, "/csrfToken"));
    return wanted;
  }
  // Makes an account with this role and signs it in.
  http::Response make_user(const std::string& name, Role role) {
    wait(accounts_.create(name, "correct horse battery", role));
    return send("POST", "/api/auth/signin", credentials(name));
  }

  // The worker's side.
  TakenJob take() {
    return wait(with_timeout(queue().take("worker"), std::chrono::seconds(30), "taking a job"));
  }
  // Takes jobs until it has this one.
  const TakenJob& start(const std::string& id) {
    while (!taken_.contains(id)) {
      TakenJob job = take();
      taken_[job.id] = std::move(job);
    }
    return taken_.at(id);
  }
  void make_progress(const std::string& id, const std::string& progress) {
    wait(queue().tell_progress(start(id), progress));
  }
  void tell(const std::string& id, LiveEvent event) { queue().tell(start(id), std::move(event)); }
  void complete(const std::string& id, const std::string& result) {
    EXPECT_TRUE(wait(queue().complete(start(id), result)));
  }
  void fail(const std::string& id, const std::string& why) {
    EXPECT_TRUE(wait(queue().fail(start(id), why)));
  }
  // Makes the queue forget all jobs that have ended.
  void let_time_pass() {
    clock_->advance(std::chrono::hours(24));
    queue().tick();
  }
  void record(RunRecord run) { wait(stores_->runs().record_run(std::move(run))); }
  void judge(const std::string& id, const JudgeReport& report) {
    const TakenJob& job = start(id);
    RunRecord run{.job_id = id, .tenant = job.tenant, .language = "python", .program = job.data};
    run.status = to_string(*report.verdict);
    run.result = boost::json::serialize(to_json(report, Audience::submitter));
    run.created = std::chrono::system_clock::now();
    run.finished = run.created;
    run.name = job.name;
    run.problem = std::string(boost::json::parse(job.data).at("problemId").as_string());
    run.submission = true;
    run.figures = {.code_size = 1, .passed = passed_tests(report), .total = report.total};
    if (report.scoring) run.figures.score = report.score;
    run.figures.cpu_time = std::chrono::microseconds(1500);
    run.figures.memory = 4096;
    record(std::move(run));
    complete(id, "{}");
  }
  // Gives every submission of a rejudge this verdict.
  void judge_again(const std::string& rejudge, const std::string& verdict) {
    RejudgeStore& store = stores_->rejudges();
    while (auto next = wait(store.next_to_rejudge(rejudge))) {
      RunRecord run{.job_id = next->row.job_id, .status = verdict, .result = "{}"};
      run.figures.score = 2;
      wait(store.record_rejudged(rejudge, std::move(run)));
    }
  }
  void record_submission(const std::string& user) {
    record({.job_id = "job-of-" + user,
            .tenant = tenant_of_user(user),
            .language = "python",
            .program = R"({"code":"1"})",
            .status = "accepted",
            .result = R"({"verdict":"accepted"})",
            .name = "practice",
            .problem = "sum",
            .submission = true});
  }

  Catalog catalog_ = some_languages();
  TestFolder folder_;
  std::shared_ptr<ManualClock> clock_ = std::make_shared<ManualClock>();  // of the queue
  std::size_t max_queued_ = 100;
  ApiSettings settings_{.data = folder_ / "."};
  Ceilings ceilings_;
  std::vector<Track> tracks_;
  http::Headers caller_;  // of every request: they identify the sender
  std::map<std::string, TakenJob> taken_;
  http::Response followed_;
  RecordingStream stream_;
  std::unique_ptr<Api> api_;
  asio::io_context context_;  // destroyed before these, with everything that still waits
  // These have threads, which use the context: they are destroyed before it.
  std::unique_ptr<FailingQueue> queue_;
  std::unique_ptr<Stores> stores_ = open_stores({.file = folder_ / "store.sqlite"});
  Accounts accounts_{stores_->accounts(), {}};
  ProblemLibrary problems_{
      stores_->problems(), source_language_of_tests, {.cache = folder_ / "cache"}};
};

}  // namespace codevault
