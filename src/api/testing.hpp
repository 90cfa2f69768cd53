#pragma once

#include <gtest/gtest.h>

#include <prometheus/registry.h>
#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/json.hpp>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "api/api.hpp"
#include "api/fakes.hpp"
#include "base/test_folder.hpp"
#include "judge/judge_report.hpp"
#include "problem/test_package.hpp"
#include "store/stores.hpp"

// For tests: the API over a queue in memory and a real store, asked without a socket.
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

class ApiFixture : public testing::Test {
 protected:
  // The API, with the settings as they are at the first call.
  Api& api() {
    if (!api_) {
      api_ = std::make_unique<Api>(queue_, *stores_, catalog_, problems_, accounts_, settings_,
                                   std::make_shared<prometheus::Registry>(), checks_);
    }
    return *api_;
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

  // From now on every request comes from somebody with this role.
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
    std::string secret = finish(asio::co_spawn(context_, enter(), asio::use_future));
    caller_ = {{"Cookie", "codevault_session=" + secret}, {"X-CSRF-Token", csrf_token_of(secret)}};
  }

  // Begins to answer; whatever does not have to wait has happened on return.
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
  // Runs until there is nothing to wait for.
  template <typename T>
  T finish(std::future<T> future) {
    context_.restart();
    while (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
      context_.run_one();
    }
    return future.get();
  }
  http::Response ask(http::Request request) { return finish(begin(std::move(request))); }
  http::Response get(const std::string& path) { return ask(request("GET", path)); }
  http::Response post(const std::string& body) {
    return ask(request("POST", "/run/onlinecompiler", body));
  }

  http::Response practise(const std::string& body) {
    return ask(request("POST", "/run/practiceproblems", body));
  }
  // Offers the problem of a package.
  void import(const TestPackage& package) {
    auto work = [&]() -> Task<bool> {
      std::optional<std::chrono::milliseconds> limit(1000);
      co_await problems_.import(package.folder(), "imported", limit);
      co_return true;
    };
    finish(asio::co_spawn(context_, work(), asio::use_future));
  }

  static boost::json::value json_of(const http::Response& response) {
    return boost::json::parse(response.body);
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
    return std::string(json_of(response).at("jobId").as_string());
  }

  static std::string credentials(const std::string& name) {
    return R"({"name":")" + name + R"(","password":"correct horse battery"})";
  }
  // A request with the cookie and the CSRF token of the session that `welcome` told of.
  static http::Request signed_in(const http::Response& welcome, const std::string& method,
                                 const std::string& path, std::string body = {}) {
    http::Request wanted = request(method, path, std::move(body));
    std::string cookie = header_of(welcome, "Set-Cookie");
    wanted.headers.emplace_back("Cookie", cookie.substr(0, cookie.find(';')));
    wanted.headers.emplace_back("X-CSRF-Token",
                                std::string(json_of(welcome).at("csrfToken").as_string()));
    return wanted;
  }
  // Makes an account with this role and signs it in.
  http::Response make_user(const std::string& name, Role role) {
    auto create = [&]() -> Task<bool> {
      co_await accounts_.create(name, "correct horse battery", role);
      co_return true;
    };
    finish(asio::co_spawn(context_, create(), asio::use_future));
    return ask(request("POST", "/api/auth/signin", credentials(name)));
  }
  // Keeps how a job ended.
  void record(RunRecord run) {
    finish(asio::co_spawn(context_, stores_->runs().record_run(std::move(run)), asio::use_future));
  }
  // What a worker does when it has judged a submission.
  void judge(const std::string& id, const JudgeReport& report) {
    NewJob job = *std::ranges::find(queue_.added, id, &NewJob::id);
    RunRecord run{.job_id = id, .tenant = job.tenant, .language = "python", .program = job.data};
    run.status = to_string(*report.verdict);
    run.result = boost::json::serialize(to_json(report, Audience::submitter));
    run.created = std::chrono::system_clock::now();
    run.finished = run.created;
    run.name = "practice";
    run.problem = std::string(boost::json::parse(job.data).at("problemId").as_string());
    run.submission = true;
    run.figures = {.code_size = 1, .passed = passed_tests(report), .total = report.total};
    if (report.scoring) run.figures.score = report.score;
    run.figures.cpu_time = std::chrono::microseconds(1500);
    run.figures.memory = 4096;
    record(std::move(run));
    queue_.finish(id, "{}");
  }
  // What a worker does about a rejudge: everything has this verdict now.
  void judge_again(const std::string& rejudge, const std::string& verdict) {
    auto work = [&]() -> Task<bool> {
      RejudgeStore& store = stores_->rejudges();
      for (;;) {
        std::optional<WholeSubmission> next = co_await store.next_to_rejudge(rejudge);
        if (!next) co_return true;
        RunRecord run{.job_id = next->row.job_id, .status = verdict, .result = "{}"};
        run.figures.score = 2;
        co_await store.record_rejudged(rejudge, std::move(run));
      }
    };
    finish(asio::co_spawn(context_, work(), asio::use_future));
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

  FakeQueue queue_;
  Catalog catalog_ = some_languages();
  TestFolder folder_;
  ApiSettings settings_;
  http::Headers caller_;  // that say who sends every request
  std::vector<ReadinessCheck> checks_;
  std::unique_ptr<Api> api_;
  asio::io_context context_;  // goes before these: with it, whatever still waits
  // What has threads of its own goes first: they know the context until they end.
  std::unique_ptr<Stores> stores_ = open_stores({.file = folder_ / "store.sqlite"});
  Accounts accounts_{stores_->accounts(), {}};
  ProblemLibrary problems_{
      stores_->problems(), source_language_of_tests, {.cache = folder_ / "cache"}};
};

}  // namespace codevault
