#include <unistd.h>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <iostream>
#include <map>

#include "app/commands.hpp"
#include "app/settings.hpp"

namespace codevault {
namespace {

// The flags of every setting; what was given is applied over file and environment.
class SettingFlags {
 public:
  explicit SettingFlags(CLI::App& app) {
    app.add_option("--config", config_, "a YAML file of settings");
    for (const Setting& setting : all_settings()) {
      std::string flag = setting.name;
      std::ranges::replace(flag, '_', '-');
      std::string otherwise = setting.get(Settings{});
      app.add_option("--" + flag, values_[setting.name],
                     setting.help + (otherwise.empty() ? "" : " [" + otherwise + "]"));
    }
  }

  Settings load() const {
    Settings settings = load_settings(config_, environ);
    for (const Setting& setting : all_settings()) {
      const std::string& value = values_.at(setting.name);
      if (!value.empty()) setting.set(settings, value);
    }
    find_own_files(settings);
    spdlog::set_level(spdlog::level::from_str(settings.log));
    return settings;
  }

 private:
  std::string config_;
  std::map<std::string, std::string> values_;
};

int main_of(int argc, char** argv) {
  CLI::App app{"CodeVault runs other people's programs, safely.", "codevault"};
  app.set_version_flag("--version", CODEVAULT_VERSION);
  app.require_subcommand(0, 1);
  app.fallthrough();
  SettingFlags flags(app);

  app.add_subcommand("serve", "everything in one process: API, front end, worker (the default)");
  CLI::App* api_command =
      app.add_subcommand("api", "API and front end only; the queue is in Redis (--redis-url)");
  CLI::App* worker_command =
      app.add_subcommand("worker", "works on jobs only; the queue is in Redis (--redis-url)");

  RunChoices choices;
  CLI::App* run_command = app.add_subcommand("run", "run one program; ends as it did");
  run_command->add_option("FILE", choices.file, "its source")->required();
  run_command->add_option("ARGS", choices.args, "arguments of the program, after --");
  run_command->add_option("--lang", choices.language, "its language; otherwise by the extension");
  run_command->add_option("--stdin", choices.input,
                          "a file that it reads; otherwise our own stdin");
  run_command->add_option("--cpu-ms", choices.cpu_ms, "CPU time it may use, in ms");
  run_command->add_option("--memory-mib", choices.memory_mib, "memory it may use, in MiB");
  run_command->add_flag("--json", choices.json, "print the whole result as JSON instead");

  JudgeChoices judging;
  CLI::App* judge_command =
      app.add_subcommand("judge", "judge submissions against a problem package");
  judge_command->add_option("PACKAGE", judging.package, "the folder of the problem")->required();
  judge_command->add_option("FILE", judging.files, "submissions: source files, or folders of them")
      ->required();
  judge_command->add_option("--lang", judging.language, "their language; else by the extension");
  judge_command
      ->add_option("--time-limit", judging.time_limit, "seconds, instead of the package's limit")
      ->check(CLI::PositiveNumber);
  judge_command->add_flag("--samples", judging.samples, "the sample tests only");
  judge_command->add_flag("--all", judging.all, "run every test, also after a failure");
  judge_command->add_flag("--json", judging.json, "the whole result as JSON, a line a submission");

  bool json = false;
  CLI::App* problems = app.add_subcommand("problems", "problem packages");
  problems->require_subcommand(1);
  std::vector<std::filesystem::path> packages;
  CLI::App* verify_command = problems->add_subcommand(
      "verify", "run every submission in a package against what its folder promises");
  verify_command->add_option("PACKAGE", packages, "folders of problems")->required();
  verify_command->add_flag("--json", json, "for scripts: a line a package");

  CLI::App* import_command =
      problems->add_subcommand("import", "verify packages, and offer them to everybody");
  import_command->add_option("PACKAGE", packages, "folders of problems")->required();
  bool force = false;
  import_command->add_flag("--force", force, "also when not all is as the package promises");
  CLI::App* list_command = problems->add_subcommand("list", "the problems that are offered");
  list_command->add_flag("--json", json, "for scripts");
  std::string problem_id;
  std::filesystem::path folder;
  CLI::App* export_command = problems->add_subcommand("export", "write a problem's package");
  export_command->add_option("ID", problem_id, "the problem")->required();
  export_command->add_option("FOLDER", folder, "a new folder")->required();
  std::vector<std::string> problem_ids;
  CLI::App* remove_command = problems->add_subcommand("remove", "offer problems no more");
  remove_command->add_option("ID", problem_ids, "problems")->required();
  CLI::App* hide_command =
      problems->add_subcommand("hide", "show problems to setters and admins only");
  hide_command->add_option("ID", problem_ids, "problems")->required();
  CLI::App* publish_command =
      problems->add_subcommand("publish", "show hidden problems to everybody");
  publish_command->add_option("ID", problem_ids, "problems")->required();

  CLI::App* user = app.add_subcommand("user", "accounts");
  user->require_subcommand(1);
  std::string user_name;
  std::string role = "user";
  bool admin = false;
  auto about_user = [&](const char* name, const char* help) {
    CLI::App* command = user->add_subcommand(name, help);
    command->add_option("NAME", user_name, "the user")->required();
    return command;
  };
  CLI::App* create_command =
      about_user("create", "make an account; its password is asked for, or read from stdin");
  create_command->add_option("--role", role, "user, setter or admin");
  create_command->add_flag("--admin", admin, "the same as --role admin");
  CLI::App* promote_command = about_user("promote", "give another role");
  promote_command->add_option("ROLE", role, "user, setter or admin")->required();
  CLI::App* password_command = about_user("password", "set the password, sign out everywhere");
  CLI::App* disable_command = about_user("disable", "let them sign in no more");
  CLI::App* enable_command = about_user("enable", "let them sign in again");
  TokenChoices token;
  CLI::App* token_command = about_user("token", "make an API token, and print it this once");
  token_command->add_option("--scopes", token.scopes, "of: run submit read problems admin")
      ->required()
      ->delimiter(',');
  token_command->add_option("--name", token.name, "what it is for");
  token_command->add_option("--days", token.days, "when it expires; otherwise never");
  CLI::App* users_command = user->add_subcommand("list", "all accounts");
  users_command->add_flag("--json", json, "for scripts");

  CLI::App* recount_command =
      user->add_subcommand("recount", "count everybody's progress anew from the submissions");

  CLI::App* languages = app.add_subcommand("languages", "what can be run here");
  languages->add_flag("--json", json, "for scripts");
  std::vector<std::string> ids;
  CLI::App* install =
      languages->add_subcommand("install", "install toolchains from Debian's packages");
  install->add_option("ID", ids, "languages, or 'all'")->required();

  bool smoke = false;
  CLI::App* doctor_command =
      app.add_subcommand("doctor", "what this host can do, and what mends what it cannot");
  doctor_command->add_flag("--json", json, "for scripts");
  doctor_command->add_flag("--smoke", smoke, "run a program in each language");

  CLI11_PARSE(app, argc, argv);
  Settings settings = flags.load();
  if (*run_command) return run(settings, choices);
  if (*judge_command) return judge(settings, judging);
  if (*verify_command) return verify_problems(settings, packages, json);
  if (*import_command) return import_problems(settings, packages, force);
  if (*list_command) return list_problems(settings, json);
  if (*export_command) return export_problem(settings, problem_id, folder);
  if (*remove_command) return remove_problems(settings, problem_ids);
  if (*hide_command) return hide_problems(settings, problem_ids, true);
  if (*publish_command) return hide_problems(settings, problem_ids, false);
  if (*create_command) return create_user(settings, user_name, admin ? "admin" : role);
  if (*promote_command) return promote_user(settings, user_name, role);
  if (*password_command) return set_user_password(settings, user_name);
  if (*disable_command) return disable_user(settings, user_name, true);
  if (*enable_command) return disable_user(settings, user_name, false);
  if (*users_command) return list_users(settings, json);
  if (*recount_command) return recount_progress(settings);
  token.user = user_name;
  if (*token_command) return make_user_token(settings, token);
  if (*install) return install_languages(settings, ids);
  if (*languages) return list_languages(settings, json);
  if (*doctor_command) return doctor(settings, json, smoke);
  if (*api_command) return serve(settings, ServerRole::api);
  if (*worker_command) return serve(settings, ServerRole::worker);
  return serve(settings, ServerRole::everything);
}

}  // namespace
}  // namespace codevault

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  spdlog::set_default_logger(spdlog::stderr_color_mt("codevault"));
  try {
    return codevault::main_of(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "codevault: " << error.what() << std::endl;
    return 1;
  }
}
