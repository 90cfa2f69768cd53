#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <optional>
#include <set>

#include "app/in_turn.hpp"
#include "app/progress.hpp"
#include "app/subcommand.hpp"
#include "app/workbench.hpp"
#include "base/duration.hpp"
#include "base/encoding.hpp"
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
  unsigned jobs = 0;  // submissions at a time; 0: as many as there are places
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
  PackageFiles::Program found = files.program(
      "", {.name = whole.filename(), .is_folder = std::filesystem::is_directory(whole)});
  auto* source = std::get_if<Source>(&found);
  if (!source) {
    throw invalid(file.string(), std::get<std::string>(found) + "; name one with --lang");
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

// The judging of submissions; `judge_all()` is its table of contents.
class Desk {
 public:
  Desk(Workbench& workbench, const Choices& choices, std::shared_ptr<const Problem> problem,
       Console& console)
      : workbench_(workbench),
        choices_(choices),
        problem_(std::move(problem)),
        console_(console),
        progress_(console, "submissions",
                  choices.json ? Progress::Form::silent : Progress::Form::of_console),
        places_(workbench.slots()),
        in_turn_(choices.files.size(), [this](const std::string& text) { progress_.print(text); }),
        reports_(choices.files.size()) {}

  // Returns whether all are accepted.
  Task<bool> judge_all() {
    std::vector<Program> programs;  // all are read before any is judged
    for (const auto& file : choices_.files) {
      programs.push_back(submission_of(workbench_, *problem_, choices_, file));
    }
    progress_.expect(programs.size());
    co_await progress_.during(judge_side_by_side(std::move(programs)));
    if (!choices_.json && reports_.size() > 1) progress_.print(table());
    co_return std::ranges::all_of(reports_, [](const JudgeReport& report) {
      return report.verdict == Verdict::accepted && !report.partial;
    });
  }

 private:
  Task<> judge_side_by_side(std::vector<Program> programs) {
    time_limit_ = co_await time_limit();
    NumberedWork judge_one = [&](std::size_t index) {
      return judge(index, std::move(programs[index]));
    };
    co_await side_by_side(programs.size(), std::move(judge_one));
  }

  Task<std::chrono::milliseconds> time_limit() {
    if (choices_.time_limit) {
      co_return std::chrono::milliseconds(static_cast<long>(*choices_.time_limit * 1000));
    }
    if (problem_->time_limit) co_return *problem_->time_limit;
    console_.err << "codevault: the package says no time limit; measuring its own submissions"
                 << std::endl;
    co_return co_await workbench_.verifier().calibrate(problem_, progress_.watch(""), places_);
  }

  Task<> judge(std::size_t index, Program program) {
    std::string name = choices_.files[index].string();
    Places::Place place = co_await places_.take();
    JudgeOptions options;
    options.time_limit = time_limit_;
    if (choices_.samples) options.scope = JudgeOptions::Scope::samples;
    if (choices_.all) options.stop = JudgeOptions::Stop::never;
    JudgeWatcher watcher;
    watcher.judged = [this, index, name](const TestReport& test, std::size_t at,
                                         std::size_t total) {
      progress_.at_test(name, at + 1, total);
      if (!choices_.json) in_turn_.say(index, line_of(test) + '\n');
    };
    if (!choices_.json) in_turn_.say(index, name + ":\n");
    progress_.begin(name);
    reports_[index] = co_await workbench_.judge().judge(problem_, std::move(program),
                                                        std::move(options), std::move(watcher));
    progress_.end(name);
    progress_.count();
    tell(index);
    in_turn_.end(index);
  }

  void tell(std::size_t index) {
    const JudgeReport& report = reports_[index];
    const std::string name = choices_.files[index].string();
    if (choices_.json) {
      boost::json::object object = to_json(report, Audience::judge);
      object["file"] = name;
      object["timeLimit"] = time_limit_.count();
      in_turn_.say(index, json_text(object) + '\n');
      return;
    }
    std::string text;
    if (report.verdict == Verdict::compile_error && report.compilation) {
      text += to_utf8(report.compilation->out) + to_utf8(report.compilation->err);
      if (!text.empty() && !text.ends_with('\n')) text += '\n';
    }
    if (!report.message.empty() && told_.insert(report.message).second) {
      text += "  " + report.message + '\n';
    }
    text += fmt::format("{}: {}  {}\n", name, word_of(report), score_of(report));
    in_turn_.say(index, text);
  }

  static std::string score_of(const JudgeReport& report) {
    std::string score = report.scoring ? fmt::format("  score {:g}", report.score) : "";
    return fmt::format("{}/{}{}", passed_tests(report), report.total, score);
  }

  std::string table() const {
    std::size_t width = 10;
    for (const auto& file : choices_.files) width = std::max(width, file.string().size());
    std::string table =
        fmt::format("\n{:<{}}  {:<22} {:>10}  Tests\n", "Submission", width, "Verdict", "Slowest");
    for (std::size_t i = 0; i < reports_.size(); ++i) {
      table += fmt::format("{:<{}}  {:<22} {:>8.3f} s  {}\n", choices_.files[i].string(), width,
                           word_of(reports_[i]), in_seconds(slowest_test(reports_[i])),
                           score_of(reports_[i]));
    }
    return table;
  }

  Workbench& workbench_;
  const Choices& choices_;
  std::shared_ptr<const Problem> problem_;
  Console& console_;
  Progress progress_;
  Places places_;
  InTurn in_turn_;
  std::chrono::milliseconds time_limit_{};
  std::vector<JudgeReport> reports_;
  std::set<std::string> told_;  // messages: a broken validator has the same for every submission
};

Task<int> judge(const Settings& settings, const Choices& choices, Console& console) {
  Workbench workbench(co_await asio::this_coro::executor, with_jobs(settings, choices.jobs));
  co_await workbench.probe();
  Package package = read_package(choices.package, workbench.source_language());
  for (const PackageFinding& finding : package.findings) {
    console.err << "codevault: " << to_string(finding.level) << ": " << sentence_of(finding)
                << std::endl;
  }
  auto problem = std::make_shared<const Problem>(std::move(package.problem));
  Desk desk(workbench, choices, problem, console);
  bool all_accepted = co_await desk.judge_all();
  co_return all_accepted ? 0 : 1;
}

void declare(CLI::App& app, Choices& choices) {
  app.add_option("PACKAGE", choices.package, "the folder of the problem")->required();
  app.add_option("FILE", choices.files, "submissions: source files, or folders of them")
      ->required();
  app.add_option("--lang", choices.language, "their language; otherwise by the extension");
  app.add_option("--time-limit", choices.time_limit, "seconds, instead of the package's limit")
      ->check(CLI::PositiveNumber);
  declare_jobs(app, choices.jobs);
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
