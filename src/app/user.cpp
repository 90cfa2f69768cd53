#include <termios.h>
#include <unistd.h>

#include <fmt/format.h>
#include <boost/json.hpp>
#include <iostream>

#include "accounts/accounts.hpp"
#include "app/backing.hpp"
#include "app/commands.hpp"
#include "app/run_to_end.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

namespace json = boost::json;

// What is typed at a terminal is not shown until this goes.
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

std::string read_line() {
  std::string line;
  if (!std::getline(std::cin, line)) throw invalid("password", "was not given");
  return line;
}

// Typed twice at a terminal, unseen; otherwise the first line of stdin. Never an argument, which
// everybody on the machine could read.
std::string read_password() {
  if (!::isatty(STDIN_FILENO)) return read_line();
  NoEcho unseen;
  std::cerr << "Password: " << std::flush;
  std::string password = read_line();
  std::cerr << "\nOnce more: " << std::flush;
  std::string again = read_line();
  std::cerr << std::endl;
  if (password != again) throw invalid("password", "was typed in two ways");
  return password;
}

Role role_of(const std::string& name) {
  auto role = role_named(name);
  if (!role) throw invalid("role", "is '" + name + "'; there is: user, setter, admin");
  return *role;
}

// The accounts on this data, beside a server that uses them or not.
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
    if (!changed) throw Error(ErrorKind::conflict, "the last admin has to stay one");
  }

  std::unique_ptr<Stores> stores;
  Accounts accounts;
};

Task<int> create(Settings settings, std::string name, Role role, std::string password) {
  Registry registry(settings);
  UserRecord user = co_await registry.accounts.create(std::move(name), std::move(password), role);
  std::cout << user.name << " is now " << to_string(user.role) << std::endl;
  co_return 0;
}

Task<int> promote(Settings settings, std::string name, Role role) {
  Registry registry(settings);
  UserRecord user = co_await registry.find(std::move(name));
  std::optional<Role> wanted(role);
  std::optional<bool> same;
  co_await registry.change(user.id, wanted, same);
  std::cout << user.name << " is now " << to_string(role) << std::endl;
  co_return 0;
}

Task<int> disable(Settings settings, std::string name, bool disabled) {
  Registry registry(settings);
  UserRecord user = co_await registry.find(std::move(name));
  std::optional<Role> same;
  std::optional<bool> wanted(disabled);
  co_await registry.change(user.id, same, wanted);
  std::cout << user.name << (disabled ? " cannot sign in any more" : " can sign in again")
            << std::endl;
  co_return 0;
}

Task<int> set_password(Settings settings, std::string name, std::string password) {
  Registry registry(settings);
  UserRecord user = co_await registry.find(std::move(name));
  std::cout << user.name << " has a new password, and is signed out everywhere" << std::endl;
  co_await registry.accounts.set_password(std::move(user), std::move(password));
  co_return 0;
}

Task<int> make_token(Settings settings, TokenChoices choices) {
  Registry registry(settings);
  UserRecord user = co_await registry.find(choices.user);
  std::set<Scope> scopes = scopes_of(choices.scopes);
  auto [token, secret] =
      co_await registry.accounts.new_token(user.id, choices.name, std::move(scopes), choices.days);
  std::cout << secret << std::endl;
  co_return 0;
}

Task<int> recount(Settings settings) {
  Registry registry(settings);
  std::size_t wrong = co_await registry.stores->submissions().recount();
  if (wrong == 0) {
    std::cout << "Every count agrees with the submissions" << std::endl;
  } else {
    std::cout << fmt::format("{} counts were wrong, and are right now", wrong) << std::endl;
  }
  co_return wrong == 0 ? 0 : 1;
}

json::object json_of(const UserRecord& user) {
  return {{"id", user.id},
          {"name", user.name},
          {"role", to_string(user.role)},
          {"disabled", user.disabled}};
}

Task<int> list(Settings settings, bool as_json) {
  constexpr std::size_t page = 500;
  Registry registry(settings);
  json::array all;
  std::string after;
  for (;;) {
    std::string search;
    std::vector<UserRecord> users =
        co_await registry.stores->accounts().users(std::move(search), after, page);
    for (const UserRecord& user : users) {
      if (as_json) {
        all.push_back(json_of(user));
      } else {
        std::cout << fmt::format("{:<32}  {}{}", user.name, to_string(user.role),
                                 user.disabled ? ", disabled" : "")
                  << std::endl;
      }
    }
    if (users.size() < page) break;
    after = users.back().name;
  }
  if (as_json) std::cout << json::serialize(all) << std::endl;
  co_return 0;
}

}  // namespace

int create_user(const Settings& settings, const std::string& name, const std::string& role) {
  Role known = role_of(role);
  return run_to_end(create(settings, name, known, read_password()));
}

int promote_user(const Settings& settings, const std::string& name, const std::string& role) {
  return run_to_end(promote(settings, name, role_of(role)));
}

int disable_user(const Settings& settings, const std::string& name, bool disabled) {
  return run_to_end(disable(settings, name, disabled));
}

int set_user_password(const Settings& settings, const std::string& name) {
  return run_to_end(set_password(settings, name, read_password()));
}

int make_user_token(const Settings& settings, const TokenChoices& choices) {
  return run_to_end(make_token(settings, choices));
}

int recount_progress(const Settings& settings) { return run_to_end(recount(settings)); }

int list_users(const Settings& settings, bool as_json) {
  return run_to_end(list(settings, as_json));
}

}  // namespace codevault
