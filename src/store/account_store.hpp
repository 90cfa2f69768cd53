#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/task.hpp"
#include "store/store.hpp"

// Who uses this server, and by what they are known again. Secrets are kept as their SHA-256 only.
namespace codevault {

// Each may do what those before it may.
enum class Role { guest, user, setter, admin };
std::string_view to_string(Role role);
std::optional<Role> role_named(std::string_view name);  // of an account, so never guest

using Date = std::chrono::system_clock::time_point;

struct UserRecord {
  std::string id;
  std::string name;      // as it was typed; another in other case is the same
  std::string password;  // hashed (accounts/passwords.hpp)
  Role role = Role::user;
  bool disabled = false;
  Date created;
  std::optional<Date> last_seen;
};

struct SessionRecord {
  std::string id;  // for its owner, to end it by
  std::string user;
  std::string secret;  // hashed
  std::string address;
  std::string agent;  // what the browser calls itself
  Date created;
  Date last_seen;
  Date expires;
};

struct TokenRecord {
  std::string id;
  std::string user;
  std::string name;
  std::string secret;  // hashed
  std::string scopes;  // words with spaces between them
  Date created;
  std::optional<Date> last_used;
  std::optional<Date> expires;
};

struct KnownSession {
  SessionRecord session;
  UserRecord user;
};
struct KnownToken {
  TokenRecord token;
  UserRecord user;
};

// What the jobs of a user have for a tenant.
inline std::string tenant_of_user(const std::string& user) { return "user:" + user; }
// The other way; empty for a tenant that is no user.
inline std::string user_of_tenant(const std::string& tenant) {
  std::string prefix = tenant_of_user("");
  return tenant.starts_with(prefix) ? tenant.substr(prefix.size()) : std::string();
}

class AccountStore {
 public:
  virtual ~AccountStore() = default;

  // False when the name is taken.
  virtual Task<bool> add_user(UserRecord user) = 0;
  virtual Task<std::optional<UserRecord>> find_user(std::string id) = 0;
  virtual Task<std::optional<UserRecord>> find_user_by_name(std::string name) = 0;
  // By name, those with `search` in theirs, from the first after the name `after`.
  virtual Task<std::vector<UserRecord>> users(std::string search, std::string after,
                                              std::size_t limit) = 0;
  // What is set is changed, and nothing else; false when there is no such user, or when no admin
  // that is not disabled would be left.
  virtual Task<bool> change_user(std::string id, std::optional<Role> role,
                                 std::optional<bool> disabled) = 0;
  // Ends all sessions of the user.
  virtual Task<> set_password(std::string id, std::string hash) = 0;
  // With all that is theirs: sessions, tokens, runs and submissions. False as above.
  virtual Task<bool> remove_user(std::string id) = 0;
  // Oldest first.
  virtual Task<std::vector<RunRecord>> submissions_of_user(std::string id) = 0;

  // False when the user is disabled, or has another password than the one hashed as `password` by
  // now.
  virtual Task<bool> add_session(SessionRecord session, std::string password) = 0;
  // The one with this hashed secret that has not expired by `now`.
  virtual Task<std::optional<KnownSession>> find_session(std::string secret, Date now) = 0;
  // It was used, and expires then.
  virtual Task<> renew_session(std::string secret, Date now, Date expires) = 0;
  virtual Task<std::vector<SessionRecord>> sessions_of(std::string user, Date now) = 0;
  virtual Task<bool> remove_session(std::string user, std::string id) = 0;
  // All of the user but `except`, which may be "".
  virtual Task<> remove_sessions(std::string user, std::string except) = 0;

  virtual Task<> add_token(TokenRecord token) = 0;
  virtual Task<std::optional<KnownToken>> find_token(std::string secret, Date now) = 0;
  virtual Task<> use_token(std::string secret, Date now) = 0;
  virtual Task<std::vector<TokenRecord>> tokens_of(std::string user) = 0;
  virtual Task<bool> remove_token(std::string user, std::string id) = 0;
};

}  // namespace codevault
