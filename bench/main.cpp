#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>

#include "cases.hpp"
#include "executors/sandbox_executor.hpp"
#include "languages/load.hpp"
#include "languages/precompile.hpp"
#include "languages/probe.hpp"
#include "memory.hpp"
#include "report.hpp"
#include "served.hpp"
#include "spawn.hpp"
#include "throughput.hpp"

namespace codevault::bench {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

struct Wishes {
  bool json = false;
  double effort = 1;  // every number of rounds is multiplied by it
  std::string only;   // cases whose name has this in it
};

constexpr const char* python_hello = "print('Hello, world!')\n";
constexpr const char* javascript_hello = "console.log('Hello, world!');\n";
constexpr const char* c_nothing = "int main(void) { return 0; }\n";
constexpr const char* cpp_hello = R"(#include <iostream>
int main() { std::cout << "Hello, world!\n"; }
)";
constexpr const char* java_hello = R"(public class Main {
  public static void main(String[] args) { System.out.println("Hello, world!"); }
}
)";

fs::path own_folder() { return fs::read_symlink("/proc/self/exe").parent_path(); }

// Returns the folder beside the build tree: the benchmark is never installed.
fs::path languages_folder() {
  return own_folder().parent_path().parent_path().parent_path() / "languages";
}

// Builds the smallest program that prints nothing and succeeds, linked statically.
File static_program() {
  Folder folder;
  folder.write("nothing.c", "int main(void) { return 0; }\n");
  spawn_well({"gcc", "-O2", "-static", "-o", "nothing", "nothing.c"}, folder.path());
  return {.name = "nothing", .contents = make_blob(folder.read("nothing")), .executable = true};
}

std::vector<std::string> mounts_of_all_languages() {
  std::vector<std::string> mounts;
  for (const Language& language : load_languages(languages_folder()))
    mounts.insert(mounts.end(), language.mounts.begin(), language.mounts.end());
  return mounts;
}

// A sandbox that is made, used and destroyed on `loop`, as SandboxExecutor requires.
class SandboxOn {
 public:
  SandboxOn(Loop& loop, unsigned slots, const fs::path& precompiled = {}) : loop_(loop) {
    loop.call([&] {
      SandboxSettings settings{.program = own_folder() / "codevault-sandbox",
                               .languages = languages_folder(),
                               .precompiled = precompiled,
                               .slots = slots,
                               .mounts = mounts_of_all_languages()};
      sandbox_ = std::make_unique<SandboxExecutor>(loop.executor(), settings);
    });
    loop.finish(sandbox_->start());
  }
  SandboxOn(const SandboxOn&) = delete;
  SandboxOn& operator=(const SandboxOn&) = delete;
  ~SandboxOn() {
    loop_.call([&] { sandbox_.reset(); });
  }

  SandboxExecutor& operator*() { return *sandbox_; }
  SandboxExecutor* operator->() { return sandbox_.get(); }

 private:
  Loop& loop_;
  std::unique_ptr<SandboxExecutor> sandbox_;
};

Task<unsigned> run_again_and_again(Executor& executor, Command command,
                                   std::chrono::steady_clock::time_point end) {
  unsigned done = 0;
  for (; std::chrono::steady_clock::now() < end; ++done) co_await run_in_box(executor, command);
  co_return done;
}

Task<unsigned> judge_again_and_again(Judge& judge, std::shared_ptr<const Problem> problem,
                                     Program program, std::chrono::steady_clock::time_point end) {
  unsigned tests = 0;
  JudgeOptions options;
  JudgeWatcher watcher;
  while (std::chrono::steady_clock::now() < end) {
    JudgeReport report = co_await judge.judge(problem, program, options, watcher);
    tests += static_cast<unsigned>(passed_tests(report));
  }
  co_return tests;
}

// Measures tests judged per second, with as many submissions at a time as cores.
void measure_judging(const Wishes& wishes, const Catalog& catalog, Report& report) {
  const milliseconds period(static_cast<int>(2'000 * wishes.effort));
  for (unsigned cores : {1U, 2U}) {
    OnCores few(cores);
    Loop loop;
    SandboxOn sandbox(loop, cores);
    CompileCache cache;
    Judge judge(*sandbox, cache, catalog);
    Program program{.language = "cpp", .code = cpp_hello};
    auto start = std::chrono::steady_clock::now();
    loop.finish(judge_again_and_again(judge, problem_of(1), program, start + milliseconds(1)));
    start = std::chrono::steady_clock::now();
    std::vector<std::future<unsigned>> submissions;
    for (unsigned i = 0; i < cores; ++i) {
      submissions.push_back(asio::co_spawn(
          loop.executor(), judge_again_and_again(judge, problem_of(20), program, start + period),
          asio::use_future));
    }
    double tests = 0;
    for (auto& submission : submissions) tests += submission.get();
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    report.rates.push_back({"C++ tests judged", cores, tests / took.count()});
  }
}

// Measures runs of /bin/true per second with as many boxes as cores, and bare spawns per second.
void measure_rates(const Wishes& wishes, Report& report) {
  const milliseconds period(static_cast<int>(2'000 * wishes.effort));
  const Command command{.argv = {"true"}};
  for (unsigned cores : {1U, 2U}) {
    OnCores few(cores);
    double bare = rate_of(cores, period, [] { spawn({"true"}, "/"); });
    report.rates.push_back({"/bin/true, bare spawn", cores, bare});

    Loop loop;
    SandboxOn sandbox(loop, cores);
    loop.finish(run_in_box(*sandbox, command));
    auto end = std::chrono::steady_clock::now() + period;
    std::vector<std::future<unsigned>> runs;
    for (unsigned i = 0; i < cores; ++i) {
      runs.push_back(asio::co_spawn(loop.executor(), run_again_and_again(*sandbox, command, end),
                                    asio::use_future));
    }
    double done = 0;
    for (auto& run : runs) done += run.get();
    report.rates.push_back(
        {"/bin/true, codevault", cores, done / std::chrono::duration<double>(period).count()});
  }
}

std::size_t rounds(const Wishes& wishes, double usual) {
  return std::max<std::size_t>(3, static_cast<std::size_t>(usual * wishes.effort));
}

std::vector<Case> cases_of(Place& place, const Wishes& wishes) {
  using enum Compiling;
  const Command nothing{.argv = {"./nothing"}, .files = {static_program()}};
  return {
      program_case(place, "static program that does nothing", nothing, rounds(wishes, 500)),
      program_case(place, "/bin/true", {.argv = {"true"}}, rounds(wishes, 500)),
      source_case(place, "C, does nothing, cached", "c", c_nothing, cached, rounds(wishes, 300)),
      source_case(place, "Python hello", "python", python_hello, cached, rounds(wishes, 200)),
      source_case(place, "JavaScript hello", "javascript", javascript_hello, cached,
                  rounds(wishes, 60)),
      source_case(place, "C++ hello, cached", "cpp", cpp_hello, cached, rounds(wishes, 200)),
      source_case(place, "C++ hello, cold", "cpp", cpp_hello, cold, rounds(wishes, 20)),
      source_case(place, "Java hello, cached", "java", java_hello, cached, rounds(wishes, 60)),
      source_case(place, "Java hello, cold", "java", java_hello, cold, rounds(wishes, 15)),
      judge_case(place, "C++, judged on 1 test", "cpp", cpp_hello, 1, rounds(wishes, 200)),
      judge_case(place, "C++, judged on 100 tests", "cpp", cpp_hello, 100, rounds(wishes, 10)),
      judge_case(place, "Python, judged on 1 test", "python", python_hello, 1, rounds(wishes, 100)),
      judge_case(place, "Python, judged on 100 tests", "python", python_hello, 100,
                 rounds(wishes, 5)),
      judge_case(place, "Java, judged on 1 test", "java", java_hello, 1, rounds(wishes, 30)),
      judge_case(place, "Java, judged on 100 tests", "java", java_hello, 100, rounds(wishes, 3)),
  };
}

bool compiles_cold(const Wishes& wishes) {
  return std::string("C++ hello, cold Java hello, cold").find(wishes.only) != std::string::npos;
}

// Prepares what a server has after a while, so that the one we start finds it.
Task<> precompile_all(Executor& executor, Catalog catalog, PrecompiledFolders& ready) {
  co_await precompile(executor, std::move(catalog), ready, std::chrono::seconds(0));
}

void compare(Place& place, const Wishes& wishes, Report& report) {
  for (const Case& each : cases_of(place, wishes)) {
    if (each.name.find(wishes.only) == std::string::npos) continue;
    Comparison comparison{each.name, measure(each.contenders, each.rounds)};
    if (!wishes.json) std::cout << to_text(comparison) << std::endl;
    report.comparisons.push_back(std::move(comparison));
  }
}

std::string isolation_in_words(const SandboxFacts& facts) {
  std::string words = facts.privilege == SandboxFacts::Privilege::root ? "root" : "user namespaces";
  switch (facts.cgroup) {
    case SandboxFacts::Cgroup::v2: words += ", cgroup v2"; break;
    case SandboxFacts::Cgroup::v1: words += ", cgroup v1"; break;
    case SandboxFacts::Cgroup::none: words += ", no cgroup"; break;
  }
  return words + (facts.landlock ? ", Landlock" : "");
}

// Looks for programs first where boxes do: another PATH may have a shim, which is no floor.
void look_for_programs_as_boxes_do() {
  const char* path = std::getenv("PATH");
  ::setenv("PATH", (std::string("/usr/bin:/bin:") + (path ? path : "")).c_str(), 1);
}

void bench(const Wishes& wishes) {
  look_for_programs_as_boxes_do();
  Report report;
  Catalog judged_languages;
  {
    Loop loop;
    Folder data;
    const fs::path precompiled_folder = fs::path(data.path()) / "precompiled";
    fs::create_directory(precompiled_folder);
    SandboxOn sandbox(loop, 0, precompiled_folder);
    loop.finish(run_in_box(*sandbox, {.argv = {"true"}}));
    report.idle_memory = memory_of_descendants() / sandbox->slots();
    report.isolation = isolation_in_words(sandbox->facts());
    if (!wishes.json) std::cout << "Isolation: " << report.isolation << ". All times in ms.\n\n";
    Catalog catalog = loop.finish(probe_languages(*sandbox, load_languages(languages_folder()),
                                                  data.path() + "/versions.json"));
    PrecompiledFolders precompiled;
    if (compiles_cold(wishes)) {
      loop.finish(precompile_all(*sandbox, catalog, precompiled));
    }
    Served served(own_folder() / "codevault", data);
    Client client(served.port());
    Place place{.loop = loop,
                .sandbox = *sandbox,
                .catalog = catalog,
                .precompiled = precompiled,
                .client = client,
                .peers = find_peers()};
    compare(place, wishes, report);
    judged_languages = catalog;
  }
  if (wishes.only.empty()) {
    measure_rates(wishes, report);
    measure_judging(wishes, judged_languages, report);
  }
  if (wishes.json) {
    std::cout << to_json(report) << std::endl;
    return;
  }
  if (!report.rates.empty()) std::cout << "Runs per second\n";
  for (const Rate& rate : report.rates) std::cout << to_text(rate);
  std::printf("\nMemory of a box that waits: %.1f MiB\n", report.idle_memory);
}

int main_of(int argc, char** argv) {
  Wishes wishes;
  CLI::App program("What running a program costs, beside the least it must cost.");
  program.add_flag("--json", wishes.json, "one JSON object instead of tables");
  program.add_option("--effort", wishes.effort, "factor on how often each thing is measured")
      ->check(CLI::Range(0.001, 1'000.0));
  program.add_option("--only", wishes.only, "only the cases whose name has this in it");
  CLI11_PARSE(program, argc, argv);
  bench(wishes);
  return 0;
}

}  // namespace
}  // namespace codevault::bench

int main(int argc, char** argv) {
  try {
    return codevault::bench::main_of(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
