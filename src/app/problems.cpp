#include <fmt/format.h>

#include <boost/json.hpp>
#include <iostream>

#include "app/backing.hpp"
#include "app/commands.hpp"
#include "app/run_to_end.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "judge/judge_report.hpp"
#include "problem/library.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

std::string outcome_of(const ExampleReport& example) {
  if (!example.skipped.empty()) return "skipped: " + example.skipped;
  std::string verdict(to_string(*example.report.verdict));
  double seconds = static_cast<double>(example.slowest.count()) / 1e6;
  std::string score =
      example.report.scoring ? fmt::format("  score {:g}", example.report.score) : "";
  return fmt::format("{:<22} {:8.3f} s{}", verdict, seconds, score);
}

void tell(const ExampleReport& example) {
  std::string mark = example.breach.empty() ? "  ok   " : "  WRONG";
  if (!example.skipped.empty()) mark = "  -    ";
  std::cout << fmt::format("{} {:<50} {}", mark, example.name, outcome_of(example)) << std::endl;
  if (!example.breach.empty()) std::cout << "         " << example.breach << std::endl;
}

json::object to_json(const ExampleReport& example) {
  json::object object;
  object["name"] = example.name;
  object["language"] = example.language;
  if (!example.skipped.empty()) {
    object["skipped"] = example.skipped;
    return object;
  }
  object["asPromised"] = example.definite ? json::value(example.breach.empty()) : nullptr;
  if (!example.breach.empty()) object["breach"] = example.breach;
  object["slowest"] = static_cast<double>(example.slowest.count()) / 1000;
  object["result"] = codevault::to_json(example.report, Audience::judge);
  return object;
}

json::object to_json(const Package& package, const Verification& verification) {
  json::object object;
  object["problem"] = package.problem.id;
  object["ok"] = verification.ok();
  object["timeLimit"] = verification.time_limit.count();
  object["calibrated"] = verification.calibrated;
  object["warnings"] = json::value_from(package.warnings);
  object["notes"] = json::value_from(verification.notes);
  object["faults"] = json::value_from(verification.faults);
  json::array& examples = object["submissions"].emplace_array();
  for (const ExampleReport& example : verification.examples) examples.push_back(to_json(example));
  return object;
}

// Tells what was found as it is found, for people or for scripts.
Task<Verification> verify_package(Workbench& workbench, const Package& package, bool as_json) {
  auto problem = std::make_shared<const Problem>(package.problem);
  Verifier::Heard heard;
  if (!as_json) {
    heard = tell;
    std::cout << problem->id << ": " << count_tests(problem->data) << " tests, "
              << problem->examples.size() << " submissions" << std::endl;
    for (const std::string& warning : package.warnings) {
      std::cout << "  warning: " << warning << std::endl;
    }
  }
  Verification verification = co_await workbench.verifier().verify(problem, heard);
  if (as_json) {
    std::cout << json_text(to_json(package, verification)) << std::endl;
    co_return verification;
  }
  for (const std::string& note : verification.notes) std::cout << "  note: " << note << '\n';
  for (const std::string& fault : verification.faults) std::cout << "  WRONG  " << fault << '\n';
  std::cout << "  time limit " << static_cast<double>(verification.time_limit.count()) / 1000
            << " s" << (verification.calibrated ? ", calibrated" : "")
            << (verification.ok() ? "; all as promised" : "; not all as promised") << std::endl;
  co_return verification;
}

// Whether all is as promised; a package that cannot be read is told like one that lies.
Task<bool> verify_folder(Workbench& workbench, std::filesystem::path path, bool as_json) {
  std::string broken;
  try {
    Package package = read_package(path, workbench.source_language());
    Verification verification = co_await verify_package(workbench, package, as_json);
    co_return verification.ok();
  } catch (const Error& error) {
    broken = error.what();
  }
  if (as_json) {
    json::object object{{"problem", path.filename().string()}, {"ok", false}};
    object["faults"] = json::array{json::string(broken)};
    std::cout << json_text(object) << std::endl;
  } else {
    std::cout << path.string() << "\n  WRONG  " << broken << std::endl;
  }
  co_return false;
}

Task<int> verify_packages(Settings settings, std::vector<std::filesystem::path> packages,
                          bool as_json) {
  Workbench workbench(co_await asio::this_coro::executor, settings);
  co_await workbench.probe();
  bool all = true;
  for (const std::filesystem::path& path : packages) {
    bool good = co_await verify_folder(workbench, path, as_json);
    all = all && good;
  }
  co_return all ? 0 : 1;
}

// The problems that are offered on this data, by a server or not.
struct Offered {
  Offered(const Settings& settings, SourceLanguage language)
      : stores(open_stores(settings)),
        library(stores->problems(), std::move(language), {.cache = settings.data / "problems"}) {}

  std::unique_ptr<Stores> stores;
  ProblemLibrary library;
};

std::string no_language(const std::string&) { return {}; }

Task<int> import_packages(Settings settings, std::vector<std::filesystem::path> packages,
                          bool force) {
  auto executor = co_await asio::this_coro::executor;
  Workbench workbench(executor, settings);
  co_await workbench.probe();
  Offered offered(settings, workbench.source_language());
  int result = 0;
  for (const std::filesystem::path& path : packages) {
    Package package = read_package(path, workbench.source_language());
    Verification verification = co_await verify_package(workbench, package, false);
    if (!verification.ok() && !force) {
      std::cout << "  not imported" << std::endl;
      result = 1;
      continue;
    }
    std::optional<std::chrono::milliseconds> limit(verification.time_limit);
    co_await offered.library.import(path, "imported", limit);
    std::cout << "  imported" << std::endl;
  }
  co_return result;
}

Task<int> list_offered(Settings settings, bool as_json) {
  Offered offered(settings, no_language);
  std::vector<ProblemRecord> problems = co_await offered.library.list();
  json::array array;
  for (const ProblemRecord& problem : problems) {
    json::object summary = json::parse(problem.summary).as_object();
    summary["origin"] = problem.origin;
    summary["digest"] = problem.digest;
    summary["visibility"] = problem.hidden ? "hidden" : "published";
    if (!as_json) {
      std::string name(summary["name"].as_string());
      std::cout << fmt::format("{:<28} {:<32} {:>4} tests  {}{}", problem.id, name,
                               summary["tests"].to_number<int>(), problem.origin,
                               problem.hidden ? ", hidden" : "")
                << std::endl;
    }
    array.push_back(std::move(summary));
  }
  if (as_json) std::cout << json_text(array) << std::endl;
  co_return 0;
}

Task<int> write_package(Settings settings, std::string id, std::filesystem::path folder) {
  Offered offered(settings, no_language);
  co_await offered.library.export_to(id, folder);
  co_return 0;
}

Task<int> remove_offered(Settings settings, std::vector<std::string> ids) {
  Offered offered(settings, no_language);
  for (const std::string& id : ids) {
    bool removed = co_await offered.stores->problems().remove_problem(id);
    if (!removed) throw Error(ErrorKind::not_found, "There is no problem '" + id + "'");
  }
  co_return 0;
}

Task<int> hide_offered(Settings settings, std::vector<std::string> ids, bool hidden) {
  Offered offered(settings, no_language);
  for (const std::string& id : ids) co_await offered.library.hide(id, hidden);
  co_return 0;
}

}  // namespace

int verify_problems(const Settings& settings, const std::vector<std::filesystem::path>& packages,
                    bool json) {
  return run_to_end(verify_packages(settings, packages, json));
}

int import_problems(const Settings& settings, const std::vector<std::filesystem::path>& packages,
                    bool force) {
  return run_to_end(import_packages(settings, packages, force));
}

int list_problems(const Settings& settings, bool json) {
  return run_to_end(list_offered(settings, json));
}

int export_problem(const Settings& settings, const std::string& id,
                   const std::filesystem::path& folder) {
  return run_to_end(write_package(settings, id, folder));
}

int hide_problems(const Settings& settings, const std::vector<std::string>& ids, bool hidden) {
  return run_to_end(hide_offered(settings, ids, hidden));
}

int remove_problems(const Settings& settings, const std::vector<std::string>& ids) {
  return run_to_end(remove_offered(settings, ids));
}

}  // namespace codevault
