#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <iostream>
#include <optional>

#include "app/subcommand.hpp"
#include "app/workbench.hpp"
#include "base/duration.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "judge/judge_report.hpp"
#include "judge/validation.hpp"
#include "problem/package_files.hpp"

namespace codevault {
namespace {

struct Choices {
  std::filesystem::path package;
  std::vector<std::filesystem::path> files;  // a submission each: a source file, or a folder
  std::string language;                      // empty: by the extension
  std::optional<double> time_limit;          // seconds; unset: the package's
  bool samples = false;
  bool all = false;  // also after a failure
  bool json = false;
};

std::string line_of(const TestReport& test) {
  std::string verdict(test.verdict ? to_string(*test.verdict) : "finished");
  double seconds = in_seconds(test.run.cpu_time);
  double mebibytes = static_cast<double>(test.run.peak_memory) / (1 << 20);
  std::string line =
      fmt::format("  {:<30} {:<22} {:8.3f} s {:8.1f} MiB", test.name, verdict, seconds, mebibytes);
  if (!test.privileged.empty()) line += "  " + test.privileged;
  return line;
}

// A source file, or a folder of them, as a submission.
Program submission_of(const Workbench& workbench, const Problem& problem, const Choices& choices,
                      const std::filesystem::path& file) {
  std::filesystem::path whole = std::filesystem::absolute(file).lexically_normal();
  if (whole.filename().empty()) whole = whole.parent_path();
  if (!std::filesystem::exists(whole)) {
    throw Error(ErrorKind::not_found, "Cannot read the file " + file.string());
  }
  SourceLanguage language = workbench.source_language();
  if (!choices.language.empty()) {
    const Language& named = workbench.catalog().at(choices.language);
    language = [id = named.id](const std::string&) { return id; };
  }
  PackageFiles files(whole.parent_path(), language, {});
  auto source = files.program(
      "", {.name = whole.filename(), .is_folder = std::filesystem::is_directory(whole)});
  if (!source) {
    throw invalid(file.string(), "is in no language that is known here; name one with --lang");
  }
  const Language* language_here = workbench.catalog().find(source->language);
  if (!language_here) {
    throw unavailable(source->language + " is not installed: codevault languages install " +
                      source->language);
  }
  if (!may_be_solved_in(problem.languages, *language_here, workbench.catalog())) {
    throw invalid(file.string(), "is in " + language_here->name +
                                     ", which is not offered for the problem '" + problem.id + "'");
  }
  return program_of(*source);
}

Task<std::chrono::milliseconds> time_limit_for(Workbench& workbench, const Choices& choices,
                                               std::shared_ptr<const Problem> problem,
                                               Console& console) {
  if (choices.time_limit) {
    co_return std::chrono::milliseconds(static_cast<long>(*choices.time_limit * 1000));
  }
  if (problem->time_limit) co_return *problem->time_limit;
  console.err << "codevault: the package says no time limit; measuring its own submissions"
              << std::endl;
  co_return co_await workbench.verifier().calibrate(problem);
}

void tell(const std::string& name, const JudgeReport& report, Console& console) {
  if (report.verdict == Verdict::compile_error && report.compilation) {
    console.err << report.compilation->out << report.compilation->err << std::flush;
  }
  std::string score = report.scoring ? fmt::format("  score {:g}", report.score) : "";
  console.out << fmt::format("{}: {}  {}/{}{}", name, to_string(*report.verdict),
                             passed_tests(report), report.total, score)
              << std::endl;
  if (!report.message.empty()) console.err << "codevault: " << report.message << std::endl;
}

Task<int> judge(const Settings& settings, const Choices& choices, Console& console) {
  Workbench workbench(co_await asio::this_coro::executor, settings);
  co_await workbench.probe();
  Package package = read_package(choices.package, workbench.source_language());
  for (const std::string& warning : package.warnings) {
    console.err << "codevault: warning: " << warning << std::endl;
  }
  auto problem = std::make_shared<const Problem>(std::move(package.problem));
  JudgeOptions options;
  options.time_limit = co_await time_limit_for(workbench, choices, problem, console);
  if (choices.samples) options.scope = JudgeOptions::Scope::samples;
  if (choices.all) options.stop = JudgeOptions::Stop::never;
  JudgeWatcher watcher;
  if (!choices.json) {
    watcher.judged = [&console](const TestReport& test, std::size_t, std::size_t) {
      console.out << line_of(test) << std::endl;
    };
  }

  bool all_accepted = true;
  for (const std::filesystem::path& file : choices.files) {
    Program program = submission_of(workbench, *problem, choices, file);
    JudgeReport report =
        co_await workbench.judge().judge(problem, std::move(program), options, watcher);
    all_accepted = all_accepted && report.verdict == Verdict::accepted;
    if (choices.json) {
      boost::json::object object = to_json(report, Audience::judge);
      object["file"] = file.string();
      object["timeLimit"] = options.time_limit->count();
      console.out << json_text(object) << std::endl;
    } else {
      tell(file.string(), report, console);
    }
  }
  co_return all_accepted ? 0 : 1;
}

void declare(CLI::App& app, Choices& choices) {
  app.add_option("PACKAGE", choices.package, "the folder of the problem")->required();
  app.add_option("FILE", choices.files, "submissions: source files, or folders of them")
      ->required();
  app.add_option("--lang", choices.language, "their language; otherwise by the extension");
  app.add_option("--time-limit", choices.time_limit, "seconds, instead of the package's limit")
      ->check(CLI::PositiveNumber);
  app.add_flag("--samples", choices.samples, "the sample tests only");
  app.add_flag("--all", choices.all, "run every test, also after a failure");
  app.add_flag("--json", choices.json, "the whole result as JSON, a line a submission");
}

}  // namespace

Subcommand judge_command() {
  return subcommand<Choices>("judge", "judge submissions against a problem package", declare,
                             judge);
}

}  // namespace codevault
