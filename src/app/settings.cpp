#include "app/settings.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>

#include "api/cross_origin.hpp"
#include "base/error.hpp"
#include "base/yaml_fields.hpp"

namespace codevault {
namespace {

namespace fs = std::filesystem;

Setting number(std::string name, std::string help, unsigned Settings::*field, unsigned least,
               unsigned most, std::string variable = {}) {
  auto set = [name, field, least, most](Settings& settings, const std::string& text) {
    unsigned value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) {
      throw invalid(name, "must be a whole number from " + std::to_string(least) + " to " +
                              std::to_string(most) + ", not '" + text + "'");
    }
    settings.*field = value;
  };
  return {name, help, variable,
          [field](const Settings& settings) { return std::to_string(settings.*field); }, set};
}

Setting path(std::string name, std::string help, fs::path Settings::*field) {
  return {name, help, "", [field](const Settings& settings) { return (settings.*field).string(); },
          [field](Settings& settings, const std::string& text) { settings.*field = text; }};
}

Setting text(std::string name, std::string help, std::string Settings::*field,
             std::string variable = {}) {
  return {name, help, variable, [field](const Settings& settings) { return settings.*field; },
          [field](Settings& settings, const std::string& value) { settings.*field = value; }};
}

// A text that `read` checks, and may write in another way.
Setting read_text(std::string name, std::string help, std::string Settings::*field,
                  std::string (*read)(const std::string&), std::string variable = {}) {
  Setting setting = text(name, help, field, variable);
  setting.set = [field, read](Settings& settings, const std::string& value) {
    settings.*field = read(value);
  };
  return setting;
}

Setting choice(std::string name, std::string help, std::string Settings::*field,
               std::vector<std::string> choices, std::string variable = {}) {
  Setting setting = text(name, help, field, variable);
  setting.set = [name, field, choices](Settings& settings, const std::string& value) {
    std::string known;
    for (const std::string& word : choices) {
      if (word == value) {
        settings.*field = value;
        return;
      }
      known += (known.empty() ? "" : ", ") + word;
    }
    throw invalid(name, "is '" + value + "'; there is: " + known);
  };
  return setting;
}

// A path such as "/cv", which may be given with a slash at its end; "/" and nothing are the root.
std::string read_base_path(const std::string& text) {
  constexpr std::string_view allowed =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string path = text.ends_with('/') ? text.substr(0, text.size() - 1) : text;
  bool whole = path.find("//") == std::string::npos && path.find("/.") == std::string::npos &&
               path.find_first_not_of(allowed) == std::string::npos;
  if (!path.empty() && (!path.starts_with('/') || path.ends_with('/') || !whole)) {
    throw invalid("base_path",
                  "must be a path such as /cv, of letters, digits, '-', '_', '.' and "
                  "'~', not '" +
                      text + "'");
  }
  return path;
}

// A list as parse_origins() reads it.
Setting origins(const std::string& name, std::string help,
                std::vector<std::string> Settings::*field, std::string variable = {}) {
  return {name, std::move(help), std::move(variable),
          [field](const Settings& settings) {
            return fmt::format("{}", fmt::join(settings.*field, ", "));
          },
          [field, name](Settings& settings, const std::string& value) {
            settings.*field = parse_origins(value, name);
          }};
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return text;
}

void load_file(Settings& settings, const fs::path& file) {
  std::ifstream stream(file);
  if (!stream) throw Error(ErrorKind::not_found, "Cannot read the settings file " + file.string());
  std::ostringstream contents;
  contents << stream.rdbuf();
  YamlFields fields = YamlFields::parse(contents.str(), file.string());
  for (const Setting& setting : all_settings()) {
    auto value = fields.text(setting.name);
    if (!value) continue;
    try {
      setting.set(settings, *value);
    } catch (const Error& error) {
      throw invalid(file.string(), error.what());
    }
  }
  fields.finish();
}

// Refuses settings of what this version does not support, rather than ignore them.
void refuse_unsupported(std::string_view name) {
  if (name == "MONGODB_URI") {
    throw invalid(std::string(name),
                  "is set, but this version keeps what was done in a file of its own; unset it");
  }
}

void load_environment(Settings& settings, char** environment) {
  constexpr std::string_view prefix = "CODEVAULT_";
  for (; *environment; ++environment) {
    std::string_view entry = *environment;
    std::string name(entry.substr(0, entry.find('=')));
    std::string value(entry.substr(std::min(name.size() + 1, entry.size())));
    refuse_unsupported(name);
    bool known = false;
    for (const Setting& setting : all_settings()) {
      bool ours = name == std::string(prefix) + upper(setting.name);
      if (!ours && (setting.variable.empty() || name != setting.variable)) continue;
      known = true;
      try {
        setting.set(settings, value);
      } catch (const Error& error) {
        throw invalid(name, "in the environment: " + std::string(error.what()));
      }
    }
    if (!known && name.starts_with(prefix)) throw invalid(name, "in the environment is no setting");
  }
}

fs::path own_folder() { return fs::read_symlink("/proc/self/exe").parent_path(); }

fs::path first_that_exists(const std::vector<fs::path>& places) {
  for (const fs::path& place : places) {
    if (fs::exists(place)) return fs::weakly_canonical(place);
  }
  return {};
}

}  // namespace

const std::vector<Setting>& all_settings() {
  static const std::vector<Setting> settings = {
      text("host", "address to listen on", &Settings::host, "HOST"),
      number("port", "port to listen on; 0 takes any free one", &Settings::port, 0, 65'535, "PORT"),
      path("data", "folder where queue and store are kept", &Settings::data),
      path("languages", "folder of the language files", &Settings::languages),
      path("frontend", "folder of the built front end", &Settings::frontend),
      path("problems", "folder of practice problems to offer", &Settings::problems),
      path("tracks", "folder of tracks through the problems", &Settings::tracks),
      path("sandbox", "the program codevault-sandbox", &Settings::sandbox),
      read_text("base_path", "path of the site on its host, if a proxy serves it under one: /cv",
                &Settings::base_path, read_base_path),
      origins("cors_origins", "origins whose pages may use the API: https://school.example, ...",
              &Settings::cors_origins, "CORS_ORIGINS"),
      origins("embed_origins", "origins whose pages may embed shared programs",
              &Settings::embed_origins),
      text("redis_url", "the queue's Redis: redis://[[user]:password@]host[:port][/database]",
           &Settings::redis_url, "REDIS_URL"),
      text("queue_prefix", "what the queue's keys in Redis begin with; {bull} for Redis Cluster",
           &Settings::queue_prefix),
      number("health_port", "port of 'worker' for /healthz, /readyz and /metrics; 0 means none",
             &Settings::health_port, 0, 65'535),
      number("slots", "programs run at once; 0 means one per core", &Settings::slots, 0, 256),
      number("max_queued", "jobs that may wait", &Settings::max_queued, 1, 10'000'000),
      number("rate", "requests a second that one client may make", &Settings::rate, 1, 1'000'000),
      number("burst", "requests that one client may make at once", &Settings::burst, 1, 1'000'000),
      number("trusted_proxies", "how many proxies in front of us to believe X-Forwarded-For from",
             &Settings::trusted_proxies, 0, 16),
      number("max_body_mib", "size of a request, in MiB", &Settings::max_body_mib, 1, 1'024),
      number("keep_runs_days", "days that runs are remembered", &Settings::keep_runs_days, 1,
             36'500),
      number("stop_seconds", "seconds that running programs have to end when we are stopped",
             &Settings::stop_seconds, 0, 3'600),
      choice("registration", "whether anybody may create an account: open or closed",
             &Settings::registration, {"open", "closed"}),
      choice("executor", "where programs run", &Settings::executor, {"native"}, "EXECUTOR_MODE"),
      choice("cgroup", "control groups to use, instead of the best there are", &Settings::cgroup,
             {"", "v1", "v2", "none"}),
      {"rules",
       "what is done about code that breaks a rule: off, warn or block, for all or a rule's name: "
       "'warn, no-network=off'",
       "", [](const Settings& of) { return to_string(of.rules); },
       [](Settings& of, const std::string& value) { of.rules = parse_rule_policy(value); }},
      choice("log", "what to log: debug, info, warning or error", &Settings::log,
             {"debug", "info", "warning", "error"}),
  };
  return settings;
}

Settings load_settings(const fs::path& file, char** environment) {
  Settings settings;
  if (!file.empty()) load_file(settings, file);
  load_environment(settings, environment);
  return settings;
}

fs::path default_data_folder() {
  if (::geteuid() == 0) return "/var/lib/codevault";
  if (const char* home = std::getenv("XDG_DATA_HOME"); home && *home == '/')
    return fs::path(home) / "codevault";
  if (const char* home = std::getenv("HOME"); home && *home == '/')
    return fs::path(home) / ".local/share/codevault";
  throw Error(ErrorKind::invalid, "There is no home folder to keep data in: say where with --data");
}

void find_own_files(Settings& settings) {
  fs::path own = own_folder();
  fs::path tree = own / "../../..";  // <tree>/build/<preset>/bin
  fs::path installed = own / "../share/codevault";
  auto find = [&](fs::path& setting, const std::vector<fs::path>& places) {
    if (setting.empty()) setting = first_that_exists(places);
  };
  find(settings.sandbox, {own / "codevault-sandbox"});
  find(settings.languages, {installed / "languages", tree / "languages"});
  find(settings.frontend, {installed / "frontend", tree / "frontend/dist"});
  find(settings.problems, {installed / "problems", tree / "problems"});
  find(settings.tracks, {installed / "tracks", tree / "tracks"});
  if (settings.data.empty()) settings.data = default_data_folder();
  if (settings.sandbox.empty())
    throw unavailable(
        "There is no codevault-sandbox beside this program: say where it is with --sandbox");
  if (settings.languages.empty())
    throw unavailable(
        "The language files are not where they should be: say where with --languages");
}

}  // namespace codevault
