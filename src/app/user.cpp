#include <termios.h>
#include <unistd.h>

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <iostream>

#include "accounts/accounts.hpp"
#include "app/backing.hpp"
#include "app/subcommand.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;

// Hides what is typed at the terminal, until destroyed.
class NoEcho {
 public:
  NoEcho() {
    ::tcgetattr(STDIN_FILENO, &before_);
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  NoEcho(const NoEcho&) = delete;
  ~NoEcho() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }

 private:
  termios before_{};
};

std::string read_line(Console& console) {
  std::string line;
  if (!std::getline(console.in, line)) throw invalid("password", "was not given");
  return line;
}

// Asks for it twice at a terminal; otherwise reads the first line of stdin. Not an argument, since
// other users of the machine can read those.
std::string read_password(Console& console) {
  if (!console.interactive) return read_line(console);
  NoEcho unseen;
  console.err << "Password: " << std::flush;
  std::string password = read_line(console);
  console.err << "\nOnce more: " << std::flush;
  std::string again = read_line(console);
  console.err << std::endl;
  if (password != again) throw invalid("password", "was typed in two ways");
  return password;
}

Role role_of(const std::string& name) {
  auto role = role_named(name);
  if (!role) throw invalid("role", "is '" + name + "'; there is: user, setter, admin");
  return *role;
}

// The accounts in the data folder, which a server may use at the same time.
struct Registry {
  explicit Registry(const Settings& settings)
      : stores(open_stores(settings)), accounts(stores->accounts(), {}) {}

  Task<UserRecord> find(std::string name) {
    std::optional<UserRecord> user = co_await stores->accounts().find_user_by_name(name);
    if (!user) throw Error(ErrorKind::not_found, "there is no user '" + name + "'");
    co_return std::move(*user);
  }
  Task<> change(std::string id, std::optional<Role> role, std::optional<bool> disabled) {
    bool changed = co_await stores->accounts().change_user(std::move(id), role, disabled);
    if (!changed) throw Error(ErrorKind::conflict, "the last admin must keep the role");
  }

  std::unique_ptr<Stores> stores;
  Accounts accounts;
};

struct Choices {
  std::string user;
  std::string role = "user";
  bool admin = false;
  std::string token = "made by the operator";
  std::vector<std::string> scopes;
  std::optional<unsigned> days;  // until the token expires; unset: never
  bool json = false;
};

Task<int> create(const Settings& settings, const Choices& choices, Console& console) {
  Role role = role_of(choices.admin ? "admin" : choices.role);
  std::string password = read_password(console);
  Registry registry(settings);
  UserRecord user = co_await registry.accounts.create(choices.user, std::move(password), role);
  console.out << user.name << " is now " << to_string(user.role) << std::endl;
  co_return 0;
}

Task<int> promote(const Settings& settings, const Choices& choices, Console& console) {
  std::optional<Role> role(role_of(choices.role));
  Registry registry(settings);
  UserRecord user = co_await registry.find(choices.user);
  std::optional<bool> same;
  co_await registry.change(user.id, role, same);
  console.out << user.name << " is now " << to_string(*role) << std::endl;
  co_return 0;
}

template <bool disabled>
Task<int> set_disabled(const Settings& settings, const Choices& choices, Console& console) {
  Registry registry(settings);
  UserRecord user = co_await registry.find(choices.user);
  std::optional<Role> same;
  std::optional<bool> wanted(disabled);
  co_await registry.change(user.id, same, wanted);
  console.out << user.name << (disabled ? " can no longer sign in" : " can sign in again")
              << std::endl;
  co_return 0;
}

Task<int> set_password(const Settings& settings, const Choices& choices, Console& console) {
  std::string password = read_password(console);
  Registry registry(settings);
  UserRecord user = co_await registry.find(choices.user);
  co_await registry.accounts.set_password(user, std::move(password));
  console.out << user.name << " has a new password, and is signed out everywhere" << std::endl;
  co_return 0;
}

// Prints the token, which is not shown again.
Task<int> make_token(const Settings& settings, const Choices& choices, Console& console) {
  Registry registry(settings);
  UserRecord user = co_await registry.find(choices.user);
  std::set<Scope> scopes = scopes_of(choices.scopes);
  auto [token, secret] =
      co_await registry.accounts.new_token(user.id, choices.token, std::move(scopes), choices.days);
  console.out << secret << std::endl;
  co_return 0;
}

// Returns 0 when every count was right; else corrects them and returns 1.
Task<int> recount(const Settings& settings, const Choices&, Console& console) {
  Registry registry(settings);
  std::size_t wrong = co_await registry.stores->submissions().recount();
  if (wrong == 0) {
    console.out << "Every count agrees with the submissions" << std::endl;
  } else {
    console.out << fmt::format("{} counts were wrong, and are right now", wrong) << std::endl;
  }
  co_return wrong == 0 ? 0 : 1;
}

json::object json_of(const UserRecord& user) {
  return {{"id", user.id},
          {"name", user.name},
          {"role", to_string(user.role)},
          {"disabled", user.disabled}};
}

Task<int> list(const Settings& settings, const Choices& choices, Console& console) {
  constexpr std::size_t page = 500;
  Registry registry(settings);
  json::array all;
  std::string after;
  for (;;) {
    std::string search;
    std::vector<UserRecord> users =
        co_await registry.stores->accounts().users(std::move(search), after, page);
    for (const UserRecord& user : users) {
      if (choices.json) {
        all.push_back(json_of(user));
      } else {
        console.out << fmt::format("{:<32}  {}{}", user.name, to_string(user.role),
                                   user.disabled ? ", disabled" : "")
                    << std::endl;
      }
    }
    if (users.size() < page) break;
    after = users.back().name;
  }
  if (choices.json) console.out << json::serialize(all) << std::endl;
  co_return 0;
}

void declare_nothing(CLI::App&, Choices&) {}

void declare_user(CLI::App& app, Choices& choices) {
  app.add_option("NAME", choices.user, "the user")->required();
}

void declare_create(CLI::App& app, Choices& choices) {
  declare_user(app, choices);
  app.add_option("--role", choices.role, "user, setter or admin");
  app.add_flag("--admin", choices.admin, "the same as --role admin");
}

void declare_promote(CLI::App& app, Choices& choices) {
  declare_user(app, choices);
  app.add_option("ROLE", choices.role, "user, setter or admin")->required();
}

void declare_token(CLI::App& app, Choices& choices) {
  declare_user(app, choices);
  app.add_option("--scopes", choices.scopes, "of: run submit read problems admin")
      ->required()
      ->delimiter(',');
  app.add_option("--name", choices.token, "what it is for");
  app.add_option("--days", choices.days, "when it expires; otherwise never");
}

void declare_list(CLI::App& app, Choices& choices) {
  app.add_flag("--json", choices.json, "for scripts");
}

}  // namespace

Subcommand user_command() {
  Subcommand user{"user", "accounts", nullptr, {}};
  auto add = [&](const char* name, const char* help, auto declare, auto work) {
    user.below.push_back(subcommand<Choices>(name, help, declare, work));
  };
  add("create", "make an account; its password is asked for, or read from stdin", declare_create,
      create);
  add("promote", "give another role", declare_promote, promote);
  add("password", "set the password, sign out everywhere", declare_user, set_password);
  add("disable", "keep them from signing in", declare_user, set_disabled<true>);
  add("enable", "let them sign in again", declare_user, set_disabled<false>);
  add("token", "make an API token, and print it this once", declare_token, make_token);
  add("list", "all accounts", declare_list, list);
  add("recount", "recount everybody's progress from the submissions", declare_nothing, recount);
  return user;
}

}  // namespace codevault
