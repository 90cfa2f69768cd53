#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/settings.hpp"

// The subcommands. Each returns the exit code of the program; what they throw, main prints.
namespace codevault {

// What a server process does: take requests, work on jobs, or both. With a queue in Redis there may
// be many processes of each kind.
enum class ServerRole { everything, api, worker };
int serve(const Settings& settings, ServerRole role);

struct RunChoices {
  std::filesystem::path file;
  std::string language;         // empty: by the file's extension
  std::filesystem::path input;  // empty: our own stdin, unless that is a terminal
  std::vector<std::string> args;
  std::optional<unsigned> cpu_ms;
  std::optional<unsigned> memory_mib;
  bool json = false;
};
// Prints what the program prints as it prints it, and ends as it did: with its exit code, or 128
// and its signal.
int run(const Settings& settings, const RunChoices& choices);

struct JudgeChoices {
  std::filesystem::path package;
  std::vector<std::filesystem::path> files;  // a submission each: a source file, or a folder
  std::string language;                      // empty: by the extension
  std::optional<double> time_limit;          // seconds; unset: the package's
  bool samples = false;
  bool all = false;  // also after a failure
  bool json = false;
};
// A verdict a line. Ends with 0 when every submission was accepted, else with 1.
int judge(const Settings& settings, const JudgeChoices& choices);

// Runs every submission in each package against what its folder promises. Ends with 0 when nothing
// is wrong, else with 1.
int verify_problems(const Settings& settings, const std::vector<std::filesystem::path>& packages,
                    bool json);
// Verifies each package and offers it, also on a server that runs on the same data. With `force`
// what verifying found does not matter, but a package that cannot be read never is.
int import_problems(const Settings& settings, const std::vector<std::filesystem::path>& packages,
                    bool force);
int list_problems(const Settings& settings, bool json);
// Writes the package of a problem to a folder that must not exist.
int export_problem(const Settings& settings, const std::string& id,
                   const std::filesystem::path& folder);
int remove_problems(const Settings& settings, const std::vector<std::string>& ids);

// Hides problems from everybody but setters and admins, or shows them again.
int hide_problems(const Settings& settings, const std::vector<std::string>& ids, bool hidden);

// Accounts, also beside a server that runs on the same data. `role` is user, setter or admin.
// Passwords are asked for at the terminal, or read from the first line of stdin.
int create_user(const Settings& settings, const std::string& name, const std::string& role);
int promote_user(const Settings& settings, const std::string& name, const std::string& role);
int disable_user(const Settings& settings, const std::string& name, bool disabled);
int set_user_password(const Settings& settings, const std::string& name);
int list_users(const Settings& settings, bool json);

// Counts everybody's progress anew from the submissions. Ends with 0 when every count was right,
// else with 1, and they are right now.
int recount_progress(const Settings& settings);

struct TokenChoices {
  std::string user;
  std::string name = "made by the operator";
  std::vector<std::string> scopes;
  std::optional<unsigned> days;  // unset: it does not expire
};
// Prints the token, which is told this once.
int make_user_token(const Settings& settings, const TokenChoices& choices);

int list_languages(const Settings& settings, bool json);
// "all", or ids.
int install_languages(const Settings& settings, const std::vector<std::string>& ids);

int doctor(const Settings& settings, bool json, bool smoke);

}  // namespace codevault
