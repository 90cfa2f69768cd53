#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <iostream>

#include "app/backing.hpp"
#include "app/given_packages.hpp"
#include "app/in_turn.hpp"
#include "app/subcommand.hpp"
#include "app/verification.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"
#include "base/json_text.hpp"
#include "problem/library.hpp"

namespace codevault {
namespace json = boost::json;
namespace {

struct Choices {
  std::vector<std::filesystem::path> packages;
  bool all = false;   // the packages that come with the server
  unsigned jobs = 0;  // submissions at a time; 0: as many as there are places
  bool json = false;
  bool force = false;  // import also what does not verify
  std::vector<std::string> ids;
  std::string id;                 // to export
  std::filesystem::path folder;   // a new one, or a new archive, to export to
  std::filesystem::path archive;  // to convert
};

// Returns the folders and archives to work on. Throws Error{invalid} if there are none.
std::vector<std::filesystem::path> paths_of(const Settings& settings, const Choices& choices) {
  std::vector<std::filesystem::path> packages = choices.packages;
  if (choices.all && std::filesystem::is_directory(settings.problems)) {
    for (const auto& entry : std::filesystem::directory_iterator(settings.problems)) {
      if (exists(entry.path() / "problem.yaml")) packages.push_back(entry.path());
    }
    std::ranges::sort(packages);
  }
  if (packages.empty()) throw invalid("PACKAGE", "is missing: name packages, or say --all");
  return packages;
}

// Returns 0 when nothing is wrong, else 1.
Task<int> verify(const Settings& settings, const Choices& choices, Console& console) {
  GivenPackages given;
  std::vector<GivenPackage> packages;
  for (const std::filesystem::path& path : paths_of(settings, choices)) {
    std::ranges::move(given.open(path), std::back_inserter(packages));
  }
  Workbench workbench(co_await asio::this_coro::executor, with_jobs(settings, choices.jobs));
  co_await workbench.probe();
  Places places(workbench.slots());
  Places turns(workbench.slots());  // not all packages in memory
  Progress progress(console, "submissions",
                    choices.json ? Progress::Form::silent : Progress::Form::of_console);
  VerifyDesk desk{workbench, places, progress, choices.json};
  std::vector<PackageResult> results(packages.size());
  InTurn in_turn(packages.size(), [&](const std::string& text) { progress.print(text); });
  NumberedWork verify_one = [&](std::size_t index) -> Task<> {
    Places::Place turn = co_await turns.take();
    Say say = [&in_turn, index](const std::string& text) { in_turn.say(index, text); };
    results[index] = co_await verify_package(desk, std::move(packages[index]), std::move(say));
    in_turn.end(index);
  };
  Task<> all = side_by_side(packages.size(), std::move(verify_one));
  co_await progress.during(std::move(all));
  if (!choices.json && results.size() > 1) progress.print(table_of(results));
  co_return std::ranges::all_of(results, &PackageResult::ok) ? 0 : 1;
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

// Returns why the package was not imported; empty if it was.
Task<std::string> import_package(VerifyDesk desk, Offered& offered, GivenPackage package,
                                 bool force) {
  Say say = [&desk](const std::string& text) { desk.progress.print(text); };
  PackageResult result = co_await verify_package(desk, package, std::move(say));
  if (!result.readable) co_return "cannot be read";
  if (!result.ok && !force) co_return "does not verify; --force imports it all the same";
  std::optional<std::chrono::milliseconds> limit(result.time_limit);
  std::string fault;
  try {
    co_await offered.library.import(package.path, "imported", limit);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::unavailable) throw;
    fault = error.what();
  }
  co_return fault;
}

Task<int> import(const Settings& settings, const Choices& choices, Console& console) {
  Workbench workbench(co_await asio::this_coro::executor, with_jobs(settings, choices.jobs));
  co_await workbench.probe();
  Offered offered(settings, workbench.source_language());
  Places places(workbench.slots());
  Progress progress(console, "submissions", Progress::Form::of_console);
  VerifyDesk desk{workbench, places, progress};
  GivenPackages given;
  std::string summary;
  bool all = true;
  auto work = [&]() -> Task<> {
    for (const std::filesystem::path& path : choices.packages) {
      for (GivenPackage& package : given.open(path)) {
        std::string name = package.name;
        std::string fault =
            co_await import_package(desk, offered, std::move(package), choices.force);
        all = all && fault.empty();
        summary += name + ": " + (fault.empty() ? "imported" : "not imported: " + fault) + '\n';
      }
    }
  };
  co_await progress.during(work());
  progress.print(summary);
  co_return all ? 0 : 1;
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

void write_archive(const std::filesystem::path& path, const std::string& bytes) {
  if (exists(path)) throw Error(ErrorKind::conflict, path.string() + " is there already");
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  if (!file) throw unavailable("cannot write " + path.string());
}

Task<int> write_package(const Settings& settings, const Choices& choices, Console&) {
  Offered offered(settings, no_language);
  if (choices.folder.extension() == ".zip") {
    write_archive(choices.folder, co_await offered.library.archive(choices.id));
  } else {
    co_await offered.library.export_to(choices.id, choices.folder);
  }
  co_return 0;
}

// Writes what the archives of other judges become, to be completed by hand.
Task<int> convert(const Settings&, const Choices& choices, Console& console) {
  GivenPackages given;
  bool all = true;
  for (const GivenPackage& package : given.open(choices.archive)) {
    if (!package.fault.empty()) throw Error(ErrorKind::invalid, package.fault);
    std::filesystem::path target = choices.folder / package.path.filename();
    std::filesystem::create_directories(choices.folder);
    if (exists(target)) throw Error(ErrorKind::conflict, target.string() + " is there already");
    std::filesystem::copy(package.path, target, std::filesystem::copy_options::recursive);
    console.out << target.string() << '\n';
    for (const PackageFinding& finding : package.findings) {
      console.out << "  " << to_string(finding.level) << ": " << sentence_of(finding) << '\n';
    }
    all = all && !has_errors(package.findings);
  }
  console.out.flush();
  co_return all ? 0 : 1;
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
  app.add_option("PACKAGE", choices.packages, "folders of problems, or archives");
  app.add_flag("--all", choices.all, "the packages in the folder of problems");
  declare_jobs(app, choices.jobs);
  app.add_flag("--json", choices.json, "for scripts: a line a package");
}

void declare_import(CLI::App& app, Choices& choices) {
  app.add_option("PACKAGE", choices.packages, "folders of problems, or archives")->required();
  declare_jobs(app, choices.jobs);
  app.add_flag("--force", choices.force, "also when not all submissions behave as expected");
}

void declare_list(CLI::App& app, Choices& choices) {
  app.add_flag("--json", choices.json, "for scripts");
}

void declare_export(CLI::App& app, Choices& choices) {
  app.add_option("ID", choices.id, "the problem")->required();
  app.add_option("FOLDER", choices.folder, "a new folder, or a new file NAME.zip")->required();
}

void declare_convert(CLI::App& app, Choices& choices) {
  app.add_option("ARCHIVE", choices.archive, "of Polygon, DMOJ, HUSTOJ, QDUOJ or Hydro")
      ->required();
  app.add_option("FOLDER", choices.folder, "where the packages go")->required();
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
  add("verify",
      "run every submission of packages, and check that it gets the verdict its folder names",
      declare_verify, verify);
  add("import", "verify packages, and offer them to everybody", declare_import, import);
  add("list", "the problems that are offered", declare_list, list);
  add("convert", "write archives of other judges as packages", declare_convert, convert);
  add("export", "write a problem's package", declare_export, write_package);
  add("remove", "stop offering problems", declare_ids, remove);
  add("hide", "show problems to setters and admins only", declare_ids, set_hidden<true>);
  add("publish", "show hidden problems to everybody", declare_ids, set_hidden<false>);
  return problems;
}

}  // namespace codevault
