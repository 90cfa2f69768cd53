#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "screening/policy.hpp"

namespace codevault {

// The settings of a server. Each setting has one name, spelled `max-queued` as
// a flag, `max_queued` in the file and CODEVAULT_MAX_QUEUED in the environment; a few have their
// customary name in the environment too (PORT, HOST, EXECUTOR_MODE, ...).
struct Settings {
  std::string host = "127.0.0.1";          // address to listen on
  unsigned port = 5173;                    // 0: any free one
  std::filesystem::path data;              // folder of queue and store; see default_data_folder()
  std::filesystem::path languages;         // the language files
  std::filesystem::path problems;          // practice problems that come with the program
  std::filesystem::path tracks;            // the files of tracks through the problems
  std::filesystem::path frontend;          // the built front end; nothing is served without it
  std::filesystem::path sandbox;           // the program codevault-sandbox
  std::string base_path;                   // of the site on its host: "" or "/cv"
  std::vector<std::string> cors_origins;   // whose pages may use the API
  std::vector<std::string> embed_origins;  // whose pages may frame /embed/
  std::string redis_url;              // where the queue is; empty: in a file of the data folder
  std::string queue_prefix = "bull";  // of the queue's keys in Redis
  unsigned health_port = 0;           // of `worker`: /healthz, /readyz, /metrics; 0: none
  unsigned slots = 0;                 // programs at once; 0: one per core
  unsigned max_queued = 20'000;       // jobs that may wait
  unsigned rate = 200;                // requests a second of one client
  unsigned burst = 2'000;             // requests of one client at once
  unsigned trusted_proxies = 0;       // how many X-Forwarded-For hops are ours
  unsigned max_body_mib = 32;         // size of a request
  unsigned keep_runs_days = 30;       // how long runs are remembered
  std::string registration = "open";  // whether anybody may create an account
  unsigned stop_seconds = 10;         // running programs have this long to end at a stop
  std::string executor = "native";    // where programs run
  std::string cgroup;                 // "v1", "v2" or "none" instead of the best there is
  RulePolicy rules;                   // what is done about code that breaks a rule
  std::string log = "info";           // debug, info, warning or error
};

// One setting as text, for the file, the environment, the flags and the log.
struct Setting {
  std::string name;  // "max_queued"
  std::string help;
  std::string variable;  // another name in the environment: "PORT"; empty for none
  std::function<std::string(const Settings&)> get;
  std::function<void(Settings&, const std::string&)> set;  // throws Error{invalid}
};
const std::vector<Setting>& all_settings();

// Applies `file` (YAML; may be empty) to the defaults, then the environment. Throws Error{invalid}
// that names a wrong or unknown setting.
Settings load_settings(const std::filesystem::path& file, char** environment);

// The data folder if none is set: /var/lib/codevault for root, else below the XDG data home.
std::filesystem::path default_data_folder();

// Sets the paths that are not set to files that come with the program: in the build tree, or where
// it is installed. Throws Error{unavailable} when sandbox or language files are missing.
void find_own_files(Settings& settings);

}  // namespace codevault
