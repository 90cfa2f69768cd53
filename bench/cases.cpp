#include "cases.hpp"

#include <boost/json.hpp>
#include <stdexcept>

#include "spawn.hpp"

namespace codevault::bench {
namespace {

using Clock = std::chrono::steady_clock;

void expect_success(const Execution& execution) {
  if (execution.end != Execution::End::exited || execution.exit_code != 0) {
    throw std::runtime_error("the program failed: " + execution.err);
  }
}

void expect_success(const RunReport& report) {
  if (report.status == RunStatus::ok) return;
  throw std::runtime_error("the run ended as " + std::string(to_string(report.status)) + ": " +
                           (report.compile ? report.compile->err : "") + report.run.out +
                           report.run.err);
}

// Makes source code of the same program, compiled before or not, as asked.
struct Source {
  std::string language;
  std::string code;
  Compiling compiling;

  Program next() const {
    if (compiling == Compiling::cached) return {.language = language, .code = code};
    std::string mark = std::to_string(Clock::now().time_since_epoch().count());
    return {.language = language, .code = code + "// " + mark + "\n"};
  }
};

// Awaits `work`; returns its result and how long it took. Measures on the thread that runs it, so
// that the way there and back does not count.
template <typename T>
Task<std::pair<Duration, T>> timed(Task<T> work) {
  auto started = Clock::now();
  T result = co_await std::move(work);
  co_return std::pair<Duration, T>(Clock::now() - started, std::move(result));
}

Duration run_over_http(Client& client, const Program& program) {
  boost::json::object body{{"language", program.language}, {"code", program.code}};
  std::string json = boost::json::serialize(body);

  auto started = Clock::now();
  Client::Answer accepted = client.post("/run/onlinecompiler", json);
  if (accepted.status != 202) throw std::runtime_error("not accepted: " + accepted.body);
  std::string job(boost::json::parse(accepted.body).at("jobId").as_string());
  Client::Answer ended = client.get("/job/" + job + "?wait=60");
  Duration took = Clock::now() - started;

  boost::json::value result = boost::json::parse(ended.body);
  if (result.at("status") != "completed" || result.at("result").at("status") != "ok") {
    throw std::runtime_error("the run did not end well: " + ended.body);
  }
  return took;
}

void expect_success(const JudgeReport& report) {
  if (report.verdict == Verdict::accepted) return;
  throw std::runtime_error("the submission was not accepted: " + report.message);
}

}  // namespace

std::shared_ptr<const Problem> problem_of(unsigned tests) {
  auto problem = std::make_shared<Problem>();
  problem->id = "hello";
  problem->time_limit = std::chrono::seconds(10);
  TestGroup secret{.name = "secret"};
  for (unsigned i = 0; i < tests; ++i) {
    secret.tests.push_back({.name = "secret/" + std::to_string(1000 + i),
                            .input = make_blob("1 2\n"),
                            .answer = make_blob("Hello, world!\n")});
  }
  problem->data.groups = {{.name = "sample"}, std::move(secret)};
  return problem;
}

Task<Execution> run_in_box(Executor& executor, Command command) {
  Language language;
  std::unique_ptr<Box> box = co_await executor.open(language);
  co_return co_await box->run(std::move(command));
}

Case program_case(Place& place, std::string name, const Command& command, std::size_t rounds) {
  std::vector<Contender> contenders;
  contenders.push_back({"bare spawn", [command] {
                          BareExecutor bare;
                          expect_success(Loop().finish(run_in_box(bare, command)));
                          return bare.take_time();
                        }});
  contenders.push_back({"codevault, in process", [&place, command] {
                          auto [took, execution] =
                              place.loop.finish(timed(run_in_box(place.sandbox, command)));
                          expect_success(execution);
                          return took;
                        }});
  for (const Peer& peer : command.files.empty() ? place.peers : std::vector<Peer>{}) {
    std::vector<std::string> argv = peer.argv;
    argv.insert(argv.end(), command.argv.begin(), command.argv.end());
    contenders.push_back({peer.name, [argv] { return spawn_well(argv, "/").took; }});
  }
  return {std::move(name), rounds, std::move(contenders)};
}

Case source_case(Place& place, std::string name, const std::string& language,
                 const std::string& code, Compiling compiling, std::size_t rounds) {
  const Language& offered = place.catalog.at(language);
  Source source{offered.id, code, compiling};

  auto bare_cache = std::make_shared<CompileCache>();
  auto cache = std::make_shared<CompileCache>();
  cache->precompiled() = place.precompiled;
  std::vector<Contender> contenders;
  contenders.push_back({"bare spawn", [=, &offered] {
                          BareExecutor bare;
                          Runner runner(bare, *bare_cache);
                          expect_success(Loop().finish(runner.run(offered, source.next())));
                          return bare.take_time();
                        }});
  contenders.push_back({"codevault, in process", [=, &place, &offered] {
                          Runner runner(place.sandbox, *cache);
                          auto [took, report] =
                              place.loop.finish(timed(runner.run(offered, source.next())));
                          expect_success(report);
                          return took;
                        }});
  contenders.push_back({"codevault, through HTTP",
                        [=, &place] { return run_over_http(place.client, source.next()); }});
  return {std::move(name), rounds, std::move(contenders)};
}

Case judge_case(Place& place, std::string name, const std::string& language,
                const std::string& code, unsigned tests, std::size_t rounds) {
  const Program program{.language = place.catalog.at(language).id, .code = code};
  std::shared_ptr<const Problem> problem = problem_of(tests);
  auto bare_cache = std::make_shared<CompileCache>();
  auto cache = std::make_shared<CompileCache>();
  std::vector<Contender> contenders;
  contenders.push_back({"bare spawns", [=, &place] {
                          BareExecutor bare;
                          Judge judge(bare, *bare_cache, place.catalog);
                          expect_success(Loop().finish(judge.judge(problem, program, {}, {})));
                          return bare.take_time();
                        }});
  contenders.push_back({"codevault, in process", [=, &place] {
                          Judge judge(place.sandbox, *cache, place.catalog);
                          auto [took, report] =
                              place.loop.finish(timed(judge.judge(problem, program, {}, {})));
                          expect_success(report);
                          return took;
                        }});
  return {std::move(name), rounds, std::move(contenders)};
}

}  // namespace codevault::bench
