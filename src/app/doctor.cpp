#include <sys/statvfs.h>
#include <sys/utsname.h>

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <iostream>
#include <thread>

#include "app/subcommand.hpp"
#include "app/workbench.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

struct Choices {
  bool json = false;
  bool smoke = false;
};

enum class Health { ok, weaker, missing };

struct Diagnosis {
  std::string what;
  Health health;
  std::string sentence;
};

const char* word_of(Health health) {
  switch (health) {
    case Health::ok: return "ok";
    case Health::weaker: return "weaker";
    case Health::missing: return "missing";
  }
  return "missing";
}

void look_at_isolation(const Isolation& isolation, std::vector<Diagnosis>& diagnoses) {
  for (const Isolation::Means& means : isolation.means) {
    diagnoses.push_back({means.what, means.in_force ? Health::ok : Health::weaker, means.sentence});
  }
  for (const std::string& weakness : isolation.weaknesses)
    diagnoses.push_back({"isolation", Health::weaker, weakness});
}

void look_at_host(const Settings& settings, std::vector<Diagnosis>& diagnoses) {
  utsname host{};
  ::uname(&host);
  diagnoses.push_back({"host", Health::ok,
                       std::string("Linux ") + host.release + ", " +
                           std::to_string(std::thread::hardware_concurrency()) + " cores"});
  struct statvfs disk {};
  std::filesystem::path folder = std::filesystem::absolute(settings.data);
  while (!std::filesystem::exists(folder)) folder = folder.parent_path();
  if (::statvfs(folder.c_str(), &disk) == 0) {
    auto free = disk.f_bavail * disk.f_frsize >> 20;
    diagnoses.push_back({"disk", free > 500 ? Health::ok : Health::weaker,
                         std::to_string(free) + " MiB free for data in " + settings.data.string()});
  }
  bool frontend =
      !settings.frontend.empty() && std::filesystem::exists(settings.frontend / "index.html");
  diagnoses.push_back(
      {"frontend", frontend ? Health::ok : Health::missing,
       frontend ? "the front end is built" : "the front end is not built: ./dev run builds it"});
}

Task<Diagnosis> greet(Workbench& workbench, const Language& language) {
  Program program{.language = language.id, .code = language.hello};
  RunReport report = co_await workbench.runner().run(language, program);
  bool well = report.status == RunStatus::ok && report.run.out == "Hello, world!\n";
  std::string sentence = language.name + " " + language.version;
  if (!well)
    sentence +=
        " does not say hello: " + std::string(to_string(report.status)) + " " + report.message;
  co_return Diagnosis{"language", well ? Health::ok : Health::missing, sentence};
}

Task<std::vector<Diagnosis>> look_around(const Settings& settings, bool smoke) {
  std::vector<Diagnosis> diagnoses;
  look_at_host(settings, diagnoses);
  std::optional<Workbench> workbench;
  std::string refusal;
  auto executor = co_await asio::this_coro::executor;
  try {
    workbench.emplace(executor, settings,
                      smoke ? Workbench::Size::full : Workbench::Size::one_program);
    co_await workbench->probe();
  } catch (const Error& error) {
    refusal = error.what();
  }
  if (!refusal.empty()) {
    diagnoses.push_back({"isolation", Health::missing, refusal});
    co_return diagnoses;
  }
  look_at_isolation(workbench->executor().isolation(), diagnoses);
  for (const Language& language : workbench->all_languages()) {
    const Language* found = workbench->catalog().find(language.id);
    if (!found) {
      diagnoses.push_back({"language", Health::missing,
                           language.name + ": codevault languages install " + language.id});
    } else if (smoke) {
      Diagnosis diagnosis = co_await greet(*workbench, *found);
      diagnoses.push_back(std::move(diagnosis));
    } else {
      diagnoses.push_back({"language", Health::ok, found->name + " " + found->version});
    }
  }
  co_return diagnoses;
}

Task<int> doctor(const Settings& settings, const Choices& choices, Console& console) {
  boost::json::array list;
  bool can_run = true;
  std::vector<Diagnosis> diagnoses = co_await look_around(settings, choices.smoke);
  for (const Diagnosis& diagnosis : diagnoses) {
    if (diagnosis.what == "isolation" && diagnosis.health == Health::missing) can_run = false;
    const char* health = word_of(diagnosis.health);
    list.push_back(
        {{"what", diagnosis.what}, {"health", health}, {"sentence", diagnosis.sentence}});
    if (!choices.json) console.out << fmt::format("{:<8} {}\n", health, diagnosis.sentence);
  }
  if (choices.json) console.out << boost::json::serialize(list) << '\n';
  co_return can_run ? 0 : 1;
}

void declare(CLI::App& app, Choices& choices) {
  app.add_flag("--json", choices.json, "for scripts");
  app.add_flag("--smoke", choices.smoke, "run a program in each language");
}

}  // namespace

Subcommand doctor_command() {
  return subcommand<Choices>("doctor", "what this host can do, and what mends what it cannot",
                             declare, doctor);
}

}  // namespace codevault
