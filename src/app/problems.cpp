#include "app/problems.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <iostream>

#include "app/backing.hpp"
#include "app/run_to_end.hpp"
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

struct PackageChoices {
  std::vector<std::filesystem::path> packages;
  bool json = false;
  bool force = false;  // import also what does not verify
};

// Returns 0 when nothing is wrong, else 1.
Task<int> verify(const Settings& settings, const PackageChoices& choices, Console& console) {
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

Task<int> import(const Settings& settings, const PackageChoices& choices, Console& console) {
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

Task<int> list(const Settings& settings, bool as_json, Console& console) {
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
      console.out << fmt::format("{:<28} {:<32} {:>4} tests  {}{}", problem.id, name,
                                 summary["tests"].to_number<int>(), problem.origin,
                                 problem.hidden ? ", hidden" : "")
                  << std::endl;
    }
    array.push_back(std::move(summary));
  }
  if (as_json) console.out << json_text(array) << std::endl;
  co_return 0;
}

Task<int> write_package(const Settings& settings, const std::string& id,
                        const std::filesystem::path& folder) {
  Offered offered(settings, no_language);
  co_await offered.library.export_to(id, folder);
  co_return 0;
}

Task<int> remove(const Settings& settings, const std::vector<std::string>& ids) {
  Offered offered(settings, no_language);
  for (const std::string& id : ids) {
    bool removed = co_await offered.stores->problems().remove_problem(id);
    if (!removed) throw Error(ErrorKind::not_found, "There is no problem '" + id + "'");
  }
  co_return 0;
}

Task<int> set_hidden(const Settings& settings, const std::vector<std::string>& ids, bool hidden) {
  Offered offered(settings, no_language);
  for (const std::string& id : ids) co_await offered.library.hide(id, hidden);
  co_return 0;
}

Task<int> hide(const Settings& settings, const std::vector<std::string>& ids) {
  return set_hidden(settings, ids, true);
}

Task<int> publish(const Settings& settings, const std::vector<std::string>& ids) {
  return set_hidden(settings, ids, false);
}

Action declare_verify(CLI::App& app) {
  auto choices = std::make_shared<PackageChoices>();
  app.add_option("PACKAGE", choices->packages, "folders of problems")->required();
  app.add_flag("--json", choices->json, "for scripts: a line a package");
  return [choices](const Settings& settings, Console& console) {
    return run_to_end(verify(settings, *choices, console));
  };
}

Action declare_import(CLI::App& app) {
  auto choices = std::make_shared<PackageChoices>();
  app.add_option("PACKAGE", choices->packages, "folders of problems")->required();
  app.add_flag("--force", choices->force, "also when not all is as the package promises");
  return [choices](const Settings& settings, Console& console) {
    return run_to_end(import(settings, *choices, console));
  };
}

Action declare_list(CLI::App& app) {
  auto json = std::make_shared<bool>(false);
  app.add_flag("--json", *json, "for scripts");
  return [json](const Settings& settings, Console& console) {
    return run_to_end(list(settings, *json, console));
  };
}

Action declare_export(CLI::App& app) {
  auto id = std::make_shared<std::string>();
  auto folder = std::make_shared<std::filesystem::path>();
  app.add_option("ID", *id, "the problem")->required();
  app.add_option("FOLDER", *folder, "a new folder")->required();
  return [id, folder](const Settings& settings, Console&) {
    return run_to_end(write_package(settings, *id, *folder));
  };
}

// A subcommand that does `work` to the problems it names.
Subcommand to_problems(std::string name, std::string help,
                       Task<int> (*work)(const Settings&, const std::vector<std::string>&)) {
  auto declare = [work](CLI::App& app) -> Action {
    auto ids = std::make_shared<std::vector<std::string>>();
    app.add_option("ID", *ids, "problems")->required();
    return [ids, work](const Settings& settings, Console&) {
      return run_to_end(work(settings, *ids));
    };
  };
  return {std::move(name), std::move(help), declare, {}};
}

}  // namespace

Subcommand problems_command() {
  return {"problems",
          "problem packages",
          nullptr,
          {{"verify",
            "run every submission in a package against what its folder promises",
            declare_verify,
            {}},
           {"import", "verify packages, and offer them to everybody", declare_import, {}},
           {"list", "the problems that are offered", declare_list, {}},
           {"export", "write a problem's package", declare_export, {}},
           to_problems("remove", "stop offering problems", remove),
           to_problems("hide", "show problems to setters and admins only", hide),
           to_problems("publish", "show hidden problems to everybody", publish)}};
}

}  // namespace codevault
