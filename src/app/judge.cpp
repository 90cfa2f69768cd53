#include <fmt/format.h>

#include <boost/json.hpp>
#include <iostream>

#include "app/commands.hpp"
#include "app/run_to_end.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "judge/judge_report.hpp"
#include "judge/validation.hpp"
#include "problem/package_files.hpp"

namespace codevault {
namespace {

std::string line_of(const TestReport& test) {
  std::string verdict(test.verdict ? to_string(*test.verdict) : "finished");
  double seconds = static_cast<double>(test.run.cpu_time.count()) / 1e6;
  double mebibytes = static_cast<double>(test.run.peak_memory) / (1 << 20);
  std::string line =
      fmt::format("  {:<30} {:<22} {:8.3f} s {:8.1f} MiB", test.name, verdict, seconds, mebibytes);
  if (!test.privileged.empty()) line += "  " + test.privileged;
  return line;
}

// A source file, or a folder of them, as a submission.
Program submission_of(const Workbench& workbench, const Problem& problem,
                      const JudgeChoices& choices, const std::filesystem::path& file) {
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

Task<std::chrono::milliseconds> time_limit_for(Workbench& workbench, const JudgeChoices& choices,
                                               std::shared_ptr<const Problem> problem) {
  if (choices.time_limit) {
    co_return std::chrono::milliseconds(static_cast<long>(*choices.time_limit * 1000));
  }
  if (problem->time_limit) co_return *problem->time_limit;
  std::cerr << "codevault: the package says no time limit; measuring its own submissions"
            << std::endl;
  co_return co_await workbench.verifier().calibrate(problem);
}

void tell(const std::string& name, const JudgeReport& report) {
  if (report.verdict == Verdict::compile_error && report.compilation) {
    std::cerr << report.compilation->out << report.compilation->err << std::flush;
  }
  std::string score = report.scoring ? fmt::format("  score {:g}", report.score) : "";
  std::cout << fmt::format("{}: {}  {}/{}{}", name, to_string(*report.verdict),
                           passed_tests(report), report.total, score)
            << std::endl;
  if (!report.message.empty()) std::cerr << "codevault: " << report.message << std::endl;
}

Task<int> judge_files(Settings settings, JudgeChoices choices) {
  Workbench workbench(co_await asio::this_coro::executor, settings);
  co_await workbench.probe();
  Package package = read_package(choices.package, workbench.source_language());
  for (const std::string& warning : package.warnings) {
    std::cerr << "codevault: warning: " << warning << std::endl;
  }
  auto problem = std::make_shared<const Problem>(std::move(package.problem));
  JudgeOptions options;
  options.time_limit = co_await time_limit_for(workbench, choices, problem);
  if (choices.samples) options.scope = JudgeOptions::Scope::samples;
  if (choices.all) options.stop = JudgeOptions::Stop::never;
  JudgeWatcher watcher;
  if (!choices.json) {
    watcher.judged = [](const TestReport& test, std::size_t, std::size_t) {
      std::cout << line_of(test) << std::endl;
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
      std::cout << json_text(object) << std::endl;
    } else {
      tell(file.string(), report);
    }
  }
  co_return all_accepted ? 0 : 1;
}

}  // namespace

int judge(const Settings& settings, const JudgeChoices& choices) {
  return run_to_end(judge_files(settings, choices));
}

}  // namespace codevault
