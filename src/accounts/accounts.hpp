#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "accounts/passwords.hpp"
#include "base/clock.hpp"
#include "base/rate_limiter.hpp"
#include "store/account_store.hpp"

// Who somebody is, and how they prove it. Knows nothing of HTTP.
namespace codevault {

// What an API token may be used for.
enum class Scope { run, submit, read, problems, admin };
std::string_view to_string(Scope scope);
// Throws Error{invalid} on 'scopes'.
std::set<Scope> scopes_of(const std::vector<std::string>& words);

// Too many attempts; another one may be made after `wait`.
class TooManyAttempts : public std::runtime_error {
 public:
  explicit TooManyAttempts(std::chrono::milliseconds wait)
      : std::runtime_error("too many attempts"), wait_(wait) {}
  std::chrono::milliseconds wait() const { return wait_; }

 private:
  std::chrono::milliseconds wait_;
};

struct AccountSettings {
  bool registration = true;                  // whether anybody may make an account
  std::chrono::hours session_idle{14 * 24};  // a session ends when it was not used so long ...
  std::chrono::hours session_age{90 * 24};   // ... and when it is so old
  Rate per_guesser{.per_second = 1 / 60.,
                   .burst = 10};  // wrong passwords for one account from one address
  Rate per_name{.per_second = 1 / 6., .burst = 100};     // wrong passwords for one account
  Rate per_address{.per_second = 1 / 20., .burst = 40};  // wrong passwords, and new accounts
  std::shared_ptr<const Clock> clock = std::make_shared<Clock>();
};

// Where a request comes from.
struct Origin {
  std::string address;
  std::string agent;
};

// Somebody who has proved who they are.
struct Identity {
  UserRecord user;
  std::string session;                    // id; empty when they came with an API token
  std::optional<std::set<Scope>> scopes;  // of the token
};

class Accounts {
 public:
  // Uses the store for as long as it lives. For one thread.
  Accounts(AccountStore& store, AccountSettings settings);

  bool registration() const { return settings_.registration; }

  // Each of the two answers the secret of a new session. Throws Error{invalid} on 'name' or
  // 'password', Error{conflict} when the name is taken, TooManyAttempts.
  Task<std::string> register_user(std::string name, std::string password, Origin origin);
  // Nothing when there is no such account, it is disabled, or the password is wrong; all three take
  // as long.
  Task<std::optional<std::string>> sign_in(std::string name, std::string password, Origin origin);
  Task<> sign_out(Identity identity);

  // Nothing for a secret that is unknown, expired, or of somebody who is disabled.
  Task<std::optional<Identity>> by_session(std::string secret);
  Task<std::optional<Identity>> by_token(std::string secret);

  // An account made by the operator. Throws as register_user does.
  Task<UserRecord> create(std::string name, std::string password, Role role);
  // Whether `current` was right. Ends all sessions of the user but a new one, whose secret it
  // answers; nothing when it was wrong.
  Task<std::optional<std::string>> change_password(UserRecord user, std::string current,
                                                   std::string wanted, Origin origin);
  // The operator's way. Ends all sessions of the user, who is answered as it is now.
  Task<UserRecord> set_password(UserRecord user, std::string wanted);
  // Throws Error{conflict} when the user is disabled or has another password by now.
  Task<std::string> new_session(UserRecord user, Origin origin);
  // Attempts are counted apart from those of strangers who try to sign in.
  Task<bool> password_fits(UserRecord user, std::string password, std::string address);

  // The token itself, which is told this once.
  Task<std::pair<TokenRecord, std::string>> new_token(std::string user, std::string name,
                                                      std::set<Scope> scopes,
                                                      std::optional<unsigned> days);

  AccountStore& store() { return store_; }
  Date now() const { return settings_.clock->date(); }

 private:
  void spend(RateLimiter& limiter, const std::string& client);
  // `guesser` stands for who tries, and `name` for whose password.
  Task<bool> check(std::string guesser, std::string name, std::string address, std::string password,
                   std::string hash);

  AccountStore& store_;
  AccountSettings settings_;
  Passwords passwords_;
  RateLimiter by_guesser_;
  RateLimiter by_name_;
  RateLimiter by_address_;
};

// What a page of ours must send along with the session whose secret this is: no other site knows
// it.
std::string csrf_token_of(const std::string& secret);
// Takes as long whatever the difference.
bool same_secret(const std::string& one, const std::string& other);

}  // namespace codevault
