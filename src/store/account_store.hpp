#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/task.hpp"
#include "store/date.hpp"

namespace codevault {

// Each may do what those before it may.
enum class Role { guest, user, setter, admin };
std::string_view to_string(Role role);
// Returns the role of an account that has this name, so never guest.
std::optional<Role> role_named(std::string_view name);

struct UserRecord {
  std::string id;
  std::string name;      // as typed; names that differ in case alone are the same
  std::string password;  // hashed (accounts/passwords.hpp)
  Role role = Role::user;
  bool disabled = false;
  Date created;
  std::optional<Date> last_seen;
  bool private_profile = false;  // only the user and admins see the progress
};

struct SessionRecord {
  std::string id;  // by which its owner ends it
  std::string user;
  std::string secret;  // SHA-256
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
  std::string secret;  // SHA-256
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

// The tenant of a user's jobs.
inline std::string tenant_of_user(const std::string& user) { return "user:" + user; }
// Returns the user's id; empty for a tenant that is no user.
inline std::string user_of_tenant(const std::string& tenant) {
  std::string prefix = tenant_of_user("");
  return tenant.starts_with(prefix) ? tenant.substr(prefix.size()) : std::string();
}

// Users, and the secrets by which they are recognised: kept as SHA-256 only. Every call may throw
// Error{unavailable}.
class AccountStore {
 public:
  virtual ~AccountStore() = default;

  // Returns false if the name is taken.
  virtual Task<bool> add_user(UserRecord user) = 0;
  virtual Task<std::optional<UserRecord>> find_user(std::string id) = 0;
  virtual Task<std::optional<UserRecord>> find_user_by_name(std::string name) = 0;
  // Returns up to `limit` users with `search` in their names, by name, the first one after `after`.
  virtual Task<std::vector<UserRecord>> users(std::string search, std::string after,
                                              std::size_t limit) = 0;
  // Changes what is given and nothing else; disabling ends the user's sessions. Returns false if
  // there is no such user, or no enabled admin would be left: not even by two calls side by side.
  virtual Task<bool> change_user(std::string id, std::optional<Role> role,
                                 std::optional<bool> disabled) = 0;
  // Sets whether everybody may see the user's progress.
  virtual Task<> show_profile(std::string id, bool to_everybody) = 0;
  // Ends all sessions of the user.
  virtual Task<> set_password(std::string id, std::string hash) = 0;
  // Removes a user with sessions, tokens, runs, submissions and counts. Returns false as
  // change_user does.
  //
  // An interrupted call may leave the user disabled and part of this in place: repeating the call
  // removes the rest. What is recorded for the user during the call is in no list and no count.
  virtual Task<bool> remove_user(std::string id) = 0;

  // Returns false if the user is disabled, or has another password than the one hashed as
  // `password`. A session is found only as long as neither has happened since it began.
  virtual Task<bool> add_session(SessionRecord session, std::string password) = 0;
  // Returns the session with this secret that expires after `now`.
  virtual Task<std::optional<KnownSession>> find_session(std::string secret, Date now) = 0;
  // Notes that the session is used now, and when it expires.
  virtual Task<> renew_session(std::string secret, Date now, Date expires) = 0;
  // Returns the sessions that expire after `now`, the one used last first.
  virtual Task<std::vector<SessionRecord>> sessions_of(std::string user, Date now) = 0;
  // Returns whether there is such a session.
  virtual Task<bool> remove_session(std::string user, std::string id) = 0;
  // Removes all sessions of the user but `except`, which may be empty.
  virtual Task<> remove_sessions(std::string user, std::string except) = 0;

  virtual Task<> add_token(TokenRecord token) = 0;
  // Returns the token with this secret that has not expired by `now`, of an enabled user.
  virtual Task<std::optional<KnownToken>> find_token(std::string secret, Date now) = 0;
  // Notes that the token is used now.
  virtual Task<> use_token(std::string secret, Date now) = 0;
  // Returns the newest first.
  virtual Task<std::vector<TokenRecord>> tokens_of(std::string user) = 0;
  // Returns whether there is such a token.
  virtual Task<bool> remove_token(std::string user, std::string id) = 0;
};

}  // namespace codevault
