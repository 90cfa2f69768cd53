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

// Accounts, and how people prove that one is theirs. Knows nothing of HTTP.
namespace codevault {

// The use that an API token is good for.
enum class Scope { run, submit, read, problems, admin };
std::string_view to_string(Scope scope);
// Throws Error{invalid} on 'scopes'.
std::set<Scope> scopes_of(const std::vector<std::string>& words);

// Thrown after too many attempts; the next one is allowed after `wait`.
class TooManyAttempts : public std::runtime_error {
 public:
  explicit TooManyAttempts(std::chrono::milliseconds wait)
      : std::runtime_error("too many attempts"), wait_(wait) {}
  std::chrono::milliseconds wait() const { return wait_; }

 private:
  std::chrono::milliseconds wait_;
};

struct AccountSettings {
  bool registration = true;                  // anybody may make an account
  std::chrono::hours session_idle{14 * 24};  // a session ends if it is not used for so long ...
  std::chrono::hours session_age{90 * 24};   // ... and at this age
  Rate per_guesser{.per_second = 1 / 60.,
                   .burst = 10};  // wrong passwords for one account from one address
  Rate per_name{.per_second = 1 / 6., .burst = 100};     // wrong passwords for one account
  Rate per_address{.per_second = 1 / 20., .burst = 40};  // wrong passwords, and new accounts
  std::shared_ptr<const Clock> clock = std::make_shared<Clock>();
};

// The sender of a request.
struct Origin {
  std::string address;
  std::string agent;
};

// A user who has proved to be one.
struct Identity {
  UserRecord user;
  std::string session;                    // id; empty with an API token
  std::optional<std::set<Scope>> scopes;  // of the token
};

class Accounts {
 public:
  // Uses the store as long as it lives. For one thread.
  Accounts(AccountStore& store, AccountSettings settings);

  bool registration() const { return settings_.registration; }

  // Makes an account; returns the secret of a new session. Throws Error{invalid} on 'name' or
  // 'password', Error{conflict} if the name is taken, TooManyAttempts.
  Task<std::string> register_user(std::string name, std::string password, Origin origin);
  // Returns the secret of a new session; nothing if there is no such account, it is disabled, or
  // the password is wrong, all three after the same time. Throws TooManyAttempts.
  Task<std::optional<std::string>> sign_in(std::string name, std::string password, Origin origin);
  Task<> sign_out(Identity identity);

  // Return nothing for a secret that is unknown, expired, or a disabled user's.
  Task<std::optional<Identity>> by_session(std::string secret);
  Task<std::optional<Identity>> by_token(std::string secret);

  // Makes an account for the operator. Throws as register_user does, without TooManyAttempts.
  Task<UserRecord> create(std::string name, std::string password, Role role);
  // Sets a new password and ends all sessions of the user; returns the secret of a new one, nothing
  // if `current` is wrong. Throws Error{invalid} on 'new', TooManyAttempts.
  Task<std::optional<std::string>> change_password(UserRecord user, std::string current,
                                                   std::string wanted, Origin origin);
  // Sets a new password for the operator and ends all sessions of the user; returns the user as it
  // is now. Throws Error{invalid} on 'password'.
  Task<UserRecord> set_password(UserRecord user, std::string wanted);
  // Returns the secret of a new session. Throws Error{conflict} if the user is disabled by now or
  // has another password.
  Task<std::string> new_session(UserRecord user, Origin origin);
  // Returns whether it is the user's password. Attempts count apart from those of strangers who try
  // to sign in. Throws TooManyAttempts.
  Task<bool> password_fits(UserRecord user, std::string password, std::string address);

  // Returns the record and the token itself, which is kept nowhere. Throws Error{invalid} on
  // 'name'.
  Task<std::pair<TokenRecord, std::string>> new_token(std::string user, std::string name,
                                                      std::set<Scope> scopes,
                                                      std::optional<unsigned> days);

  Date now() const { return settings_.clock->date(); }

 private:
  void spend(RateLimiter& limiter, const std::string& client);
  // Checks a password within the limits of attempts: `guesser` names the one who tries, `name` the
  // owner of the password. Throws TooManyAttempts.
  Task<bool> check(std::string guesser, std::string name, std::string address, std::string password,
                   std::string hash);

  AccountStore& store_;
  AccountSettings settings_;
  Passwords passwords_;
  RateLimiter by_guesser_;
  RateLimiter by_name_;
  RateLimiter by_address_;
};

// Returns the token that our pages send with requests of the session with this secret: no other
// site knows it.
std::string csrf_token_of(const std::string& secret);
// Compares in a time that does not depend on the difference.
bool same_secret(const std::string& one, const std::string& other);

}  // namespace codevault
