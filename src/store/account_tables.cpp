#include "store/account_tables.hpp"

#include <fmt/format.h>

#include <array>

#include "store/submission_tables.hpp"

namespace codevault {

const char* const account_tables = R"(
  CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password TEXT NOT NULL,
    role TEXT NOT NULL,
    disabled INTEGER NOT NULL,
    created INTEGER NOT NULL,
    last_seen INTEGER
  ) STRICT;
  CREATE TABLE sessions (
    secret TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL REFERENCES users (id),
    address TEXT NOT NULL,
    agent TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    expires INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sessions_user ON sessions (user);
  CREATE INDEX sessions_expires ON sessions (expires);
  CREATE TABLE tokens (
    secret TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user TEXT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created INTEGER NOT NULL,
    last_used INTEGER,
    expires INTEGER
  ) STRICT;
  CREATE INDEX tokens_user ON tokens (user);
  CREATE INDEX runs_tenant ON runs (tenant, number);
)";

namespace {

constexpr std::array roles{"guest", "user", "setter", "admin"};

constexpr std::string_view user_columns =
    "u.id, u.name, u.password, u.role, u.disabled, u.created, u.last_seen";
constexpr std::string_view session_columns =
    "s.id, s.user, s.secret, s.address, s.agent, s.created, s.last_seen, s.expires";
constexpr std::string_view token_columns =
    "t.id, t.user, t.name, t.secret, t.scopes, t.created, t.last_used, t.expires";

UserRecord user_at(const Rows& rows, int column) {
  return {.id = rows.get<std::string>(column),
          .name = rows.get<std::string>(column + 1),
          .password = rows.get<std::string>(column + 2),
          .role = role_named(rows.get<std::string>(column + 3)).value_or(Role::user),
          .disabled = rows.get<bool>(column + 4),
          .created = rows.get<Date>(column + 5),
          .last_seen = rows.find<Date>(column + 6)};
}

SessionRecord session_at(const Rows& rows, int column) {
  return {.id = rows.get<std::string>(column),
          .user = rows.get<std::string>(column + 1),
          .secret = rows.get<std::string>(column + 2),
          .address = rows.get<std::string>(column + 3),
          .agent = rows.get<std::string>(column + 4),
          .created = rows.get<Date>(column + 5),
          .last_seen = rows.get<Date>(column + 6),
          .expires = rows.get<Date>(column + 7)};
}

TokenRecord token_at(const Rows& rows, int column) {
  return {.id = rows.get<std::string>(column),
          .user = rows.get<std::string>(column + 1),
          .name = rows.get<std::string>(column + 2),
          .secret = rows.get<std::string>(column + 3),
          .scopes = rows.get<std::string>(column + 4),
          .created = rows.get<Date>(column + 5),
          .last_used = rows.find<Date>(column + 6),
          .expires = rows.find<Date>(column + 7)};
}

constexpr int columns_of_session = 8;
constexpr int columns_of_token = 8;

bool is_only_admin(Database& file, const std::string& id) {
  Rows rows = file.query(
      "SELECT count(*), coalesce(sum(id = ?), 0) FROM users WHERE role = 'admin' AND NOT disabled",
      id);
  rows.next();
  return rows.get<int>(0) == 1 && rows.get<int>(1) == 1;
}

void see_user(Database& file, const char* table, const std::string& secret, Date now) {
  file.run(fmt::format("UPDATE users SET last_seen = ? WHERE id = "
                       "(SELECT user FROM {} WHERE secret = ?)",
                       table),
           now, secret);
}

}  // namespace

std::string_view to_string(Role role) { return roles.at(static_cast<std::size_t>(role)); }

std::optional<Role> role_named(std::string_view name) {
  for (Role role : {Role::user, Role::setter, Role::admin}) {
    if (to_string(role) == name) return role;
  }
  return std::nullopt;
}

bool add_user_in(Database& file, const UserRecord& user) {
  return file.run(
             "INSERT INTO users (id, name, password, role, disabled, created) "
             "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
             user.id, user.name, user.password, to_string(user.role), user.disabled,
             user.created) == 1;
}

bool has_user_in(Database& file, const std::string& id) {
  return file.query("SELECT 1 FROM users WHERE id = ?", id).next();
}

std::optional<UserRecord> find_user_in(Database& file, const std::string& id) {
  Rows rows = file.query(fmt::format("SELECT {} FROM users u WHERE id = ?", user_columns), id);
  if (!rows.next()) return std::nullopt;
  return user_at(rows, 0);
}

std::optional<UserRecord> find_user_by_name_in(Database& file, const std::string& name) {
  Rows rows = file.query(fmt::format("SELECT {} FROM users u WHERE name = ?", user_columns), name);
  if (!rows.next()) return std::nullopt;
  return user_at(rows, 0);
}

std::vector<UserRecord> users_in(Database& file, const std::string& search,
                                 const std::string& after, std::size_t limit) {
  std::vector<UserRecord> users;
  Rows rows = file.query(fmt::format("SELECT {} FROM users u WHERE name > ? AND "
                                     "instr(lower(name), lower(?)) > 0 ORDER BY name LIMIT ?",
                                     user_columns),
                         after, search, limit);
  while (rows.next()) users.push_back(user_at(rows, 0));
  return users;
}

bool change_user_in(Database& file, const std::string& id, std::optional<Role> role,
                    std::optional<bool> disabled) {
  bool steps_down = (role && *role != Role::admin) || disabled.value_or(false);
  if (steps_down && is_only_admin(file, id)) return false;
  if (disabled.value_or(false)) remove_sessions_in(file, id, "");
  std::optional<std::string> name;
  if (role) name = to_string(*role);
  std::optional<std::int64_t> flag;
  if (disabled) flag = *disabled ? 1 : 0;
  return file.run(
             "UPDATE users SET role = coalesce(?, role), disabled = coalesce(?, disabled) "
             "WHERE id = ?",
             name, flag, id) == 1;
}

void set_password_in(Database& file, const std::string& id, const std::string& hash) {
  file.run("UPDATE users SET password = ? WHERE id = ?", hash, id);
  remove_sessions_in(file, id, "");
}

bool remove_user_in(Database& file, const std::string& id) {
  if (is_only_admin(file, id)) return false;
  file.run("DELETE FROM runs WHERE tenant = ?", tenant_of_user(id));
  forget_submissions_of(file, id);
  file.run("DELETE FROM sessions WHERE user = ?", id);
  file.run("DELETE FROM tokens WHERE user = ?", id);
  return file.run("DELETE FROM users WHERE id = ?", id) == 1;
}

bool add_session_in(Database& file, const SessionRecord& session, const std::string& password) {
  file.run("DELETE FROM sessions WHERE expires < ?", session.created);
  std::size_t added = file.run(
      "INSERT INTO sessions (id, user, secret, address, agent, created, last_seen, expires) "
      "SELECT ?, id, ?, ?, ?, ?, ?, ? FROM users WHERE id = ? AND password = ? AND NOT disabled",
      session.id, session.secret, session.address, session.agent, session.created,
      session.last_seen, session.expires, session.user, password);
  if (added == 1) see_user(file, "sessions", session.secret, session.created);
  return added == 1;
}

std::optional<KnownSession> find_session_in(Database& file, const std::string& secret, Date now) {
  Rows rows = file.query(fmt::format("SELECT {}, {} FROM sessions s JOIN users u ON u.id = s.user "
                                     "WHERE s.secret = ? AND s.expires > ? AND NOT u.disabled",
                                     session_columns, user_columns),
                         secret, now);
  if (!rows.next()) return std::nullopt;
  return KnownSession{session_at(rows, 0), user_at(rows, columns_of_session)};
}

void renew_session_in(Database& file, const std::string& secret, Date now, Date expires) {
  file.run("UPDATE sessions SET last_seen = ?, expires = ? WHERE secret = ?", now, expires, secret);
  see_user(file, "sessions", secret, now);
}

std::vector<SessionRecord> sessions_of_in(Database& file, const std::string& user, Date now) {
  std::vector<SessionRecord> sessions;
  Rows rows = file.query(fmt::format("SELECT {} FROM sessions s WHERE user = ? AND expires > ? "
                                     "ORDER BY last_seen DESC",
                                     session_columns),
                         user, now);
  while (rows.next()) sessions.push_back(session_at(rows, 0));
  return sessions;
}

bool remove_session_in(Database& file, const std::string& user, const std::string& id) {
  return file.run("DELETE FROM sessions WHERE user = ? AND id = ?", user, id) == 1;
}

void remove_sessions_in(Database& file, const std::string& user, const std::string& except) {
  file.run("DELETE FROM sessions WHERE user = ? AND id <> ?", user, except);
}

void add_token_in(Database& file, const TokenRecord& token) {
  file.run(
      "INSERT INTO tokens (id, user, name, secret, scopes, created, expires) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      token.id, token.user, token.name, token.secret, token.scopes, token.created, token.expires);
}

std::optional<KnownToken> find_token_in(Database& file, const std::string& secret, Date now) {
  Rows rows = file.query(
      fmt::format("SELECT {}, {} FROM tokens t JOIN users u ON u.id = t.user "
                  "WHERE t.secret = ? AND (t.expires IS NULL OR t.expires > ?) AND NOT u.disabled",
                  token_columns, user_columns),
      secret, now);
  if (!rows.next()) return std::nullopt;
  return KnownToken{token_at(rows, 0), user_at(rows, columns_of_token)};
}

void use_token_in(Database& file, const std::string& secret, Date now) {
  file.run("UPDATE tokens SET last_used = ? WHERE secret = ?", now, secret);
  see_user(file, "tokens", secret, now);
}

std::vector<TokenRecord> tokens_of_in(Database& file, const std::string& user) {
  std::vector<TokenRecord> tokens;
  Rows rows =
      file.query(fmt::format("SELECT {} FROM tokens t WHERE user = ? ORDER BY created DESC, id",
                             token_columns),
                 user);
  while (rows.next()) tokens.push_back(token_at(rows, 0));
  return tokens;
}

bool remove_token_in(Database& file, const std::string& user, const std::string& id) {
  return file.run("DELETE FROM tokens WHERE user = ? AND id = ?", user, id) == 1;
}

}  // namespace codevault
