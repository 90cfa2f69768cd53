#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <iostream>

#include "app/backing.hpp"
#include "app/subcommand.hpp"
#include "app/verification.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "problem/library.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

// Returns whether all is as promised. Reports a package that cannot be read in the same form.
Task<bool> verify_folder(Workbench& workbench, const std::filesystem::path& path, bool as_json,
                         std::ostream& out) {
  std::string broken;
  try {
    Package package = read_package(path, workbench.source_language());
    Verification verification = co_await verify_package(workbench, package, as_json, out);
    co_return verification.ok();
  } catch (const Error& error) {
    broken = error.what();
  }
  if (as_json) {
    json::object object{{"problem", path.filename().string()}, {"ok", false}};
    object["faults"] = json::array{json::string(broken)};
    out << json_text(object) << std::endl;
  } else {
    out << path.string() << "\n  WRONG  " << broken << std::endl;
  }
  co_return false;
}

struct Choices {
  std::vector<std::filesystem::path> packages;
  bool json = false;
  bool force = false;  // import also what does not verify
  std::vector<std::string> ids;
  std::string id;                // to export
  std::filesystem::path folder;  // a new one, to export to
};

// Returns 0 when nothing is wrong, else 1.
Task<int> verify(const Settings& settings, const Choices& choices, Console& console) {
  Workbench workbench(co_await asio::this_coro::executor, settings);
  co_await workbench.probe();
  bool all = true;
  for (const std::filesystem::path& path : choices.packages) {
    bool good = co_await verify_folder(workbench, path, choices.json, console.out);
    all = all && good;
  }
  co_return all ? 0 : 1;
}

// The problems in the data folder, which a server may use at the same time.
struct Offered {
  Offered(const Settings& settings, SourceLanguage language)
      : stores(open_stores(settings)),
        library(stores->problems(), std::move(language), {.cache = settings.data / "problems"}) {}

  std::unique_ptr<Stores> stores;
  ProblemLibrary library;
};

std::string no_language(const std::string&) { return {}; }

Task<int> import(const Settings& settings, const Choices& choices, Console& console) {
  auto executor = co_await asio::this_coro::executor;
  Workbench workbench(executor, settings);
  co_await workbench.probe();
  Offered offered(settings, workbench.source_language());
  int result = 0;
  for (const std::filesystem::path& path : choices.packages) {
    Package package = read_package(path, workbench.source_language());
    Verification verification = co_await verify_package(workbench, package, false, console.out);
    if (!verification.ok() && !choices.force) {
      console.out << "  not imported" << std::endl;
      result = 1;
      continue;
    }
    std::optional<std::chrono::milliseconds> limit(verification.time_limit);
    co_await offered.library.import(path, "imported", limit);
    console.out << "  imported" << std::endl;
  }
  co_return result;
}

Task<int> list(const Settings& settings, const Choices& choices, Console& console) {
  Offered offered(settings, no_language);
  std::vector<ProblemRecord> problems = co_await offered.library.list();
  json::array array;
  for (const ProblemRecord& problem : problems) {
    json::object summary = json::parse(problem.summary).as_object();
    summary["origin"] = problem.origin;
    summary["digest"] = problem.digest;
    summary["visibility"] = problem.hidden ? "hidden" : "published";
    if (!choices.json) {
      std::string name(summary["name"].as_string());
      console.out << fmt::format("{:<28} {:<32} {:>4} tests  {}{}", problem.id, name,
                                 summary["tests"].to_number<int>(), problem.origin,
                                 problem.hidden ? ", hidden" : "")
                  << std::endl;
    }
    array.push_back(std::move(summary));
  }
  if (choices.json) console.out << json_text(array) << std::endl;
  co_return 0;
}

Task<int> write_package(const Settings& settings, const Choices& choices, Console&) {
  Offered offered(settings, no_language);
  co_await offered.library.export_to(choices.id, choices.folder);
  co_return 0;
}

Task<int> remove(const Settings& settings, const Choices& choices, Console&) {
  Offered offered(settings, no_language);
  for (const std::string& id : choices.ids) {
    bool removed = co_await offered.stores->problems().remove_problem(id);
    if (!removed) throw Error(ErrorKind::not_found, "There is no problem '" + id + "'");
  }
  co_return 0;
}

template <bool hidden>
Task<int> set_hidden(const Settings& settings, const Choices& choices, Console&) {
  Offered offered(settings, no_language);
  for (const std::string& id : choices.ids) co_await offered.library.hide(id, hidden);
  co_return 0;
}

void declare_verify(CLI::App& app, Choices& choices) {
  app.add_option("PACKAGE", choices.packages, "folders of problems")->required();
  app.add_flag("--json", choices.json, "for scripts: a line a package");
}

void declare_import(CLI::App& app, Choices& choices) {
  app.add_option("PACKAGE", choices.packages, "folders of problems")->required();
  app.add_flag("--force", choices.force, "also when not all is as the package promises");
}

void declare_list(CLI::App& app, Choices& choices) {
  app.add_flag("--json", choices.json, "for scripts");
}

void declare_export(CLI::App& app, Choices& choices) {
  app.add_option("ID", choices.id, "the problem")->required();
  app.add_option("FOLDER", choices.folder, "a new folder")->required();
}

void declare_ids(CLI::App& app, Choices& choices) {
  app.add_option("ID", choices.ids, "problems")->required();
}

}  // namespace

Subcommand problems_command() {
  Subcommand problems{"problems", "problem packages", nullptr, {}};
  auto add = [&](const char* name, const char* help, auto declare, auto work) {
    problems.below.push_back(subcommand<Choices>(name, help, declare, work));
  };
  add("verify", "run every submission in a package against what its folder promises",
      declare_verify, verify);
  add("import", "verify packages, and offer them to everybody", declare_import, import);
  add("list", "the problems that are offered", declare_list, list);
  add("export", "write a problem's package", declare_export, write_package);
  add("remove", "stop offering problems", declare_ids, remove);
  add("hide", "show problems to setters and admins only", declare_ids, set_hidden<true>);
  add("publish", "show hidden problems to everybody", declare_ids, set_hidden<false>);
  return problems;
}

}  // namespace codevault
