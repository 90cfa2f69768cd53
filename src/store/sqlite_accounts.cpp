#include <fmt/format.h>

#include "store/sqlite_stores.hpp"

namespace codevault {

static void from_word(std::string_view word, Role& role) {
  role = role_named(word).value_or(Role::user);
}

namespace {

// As the fields of the records.
constexpr std::string_view user_columns =
    "u.id, u.name, u.password, u.role, u.disabled, u.created, u.last_seen, u.private_profile";
constexpr std::string_view session_columns =
    "s.id, s.user, s.secret, s.address, s.agent, s.created, s.last_seen, s.expires";
constexpr std::string_view token_columns =
    "t.id, t.user, t.name, t.secret, t.scopes, t.created, t.last_used, t.expires";

bool is_only_admin(Database& file, const std::string& id) {
  return file.value<bool>(
      "SELECT count(*) = 1 AND sum(id = ?) = 1 FROM users WHERE role = 'admin' AND NOT disabled",
      id);
}

void see_user(Database& file, const char* table, const std::string& secret, Date now) {
  file.run(fmt::format("UPDATE users SET last_seen = ? WHERE id = "
                       "(SELECT user FROM {} WHERE secret = ?)",
                       table),
           now, secret);
}

void end_sessions(Database& file, const std::string& user, const std::string& except = "") {
  file.run("DELETE FROM sessions WHERE user = ? AND id <> ?", user, except);
}

class SqliteAccounts final : public AccountStore {
 public:
  explicit SqliteAccounts(DatabaseThread& file) : file_(file) {}

  Task<bool> add_user(UserRecord user) override {
    return file_.write([user = std::move(user)](Database& file) {
      return file.run(
                 "INSERT INTO users (id, name, password, role, disabled, created) "
                 "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
                 user.id, user.name, user.password, to_string(user.role), user.disabled,
                 user.created) == 1;
    });
  }

  Task<std::optional<UserRecord>> find_user(std::string id) override {
    return file_.read([id = std::move(id)](Database& file) {
      return file.query(fmt::format("SELECT {} FROM users u WHERE id = ?", user_columns), id)
          .first<UserRecord>();
    });
  }

  Task<std::optional<UserRecord>> find_user_by_name(std::string name) override {
    return file_.read([name = std::move(name)](Database& file) {
      return file.query(fmt::format("SELECT {} FROM users u WHERE name = ?", user_columns), name)
          .first<UserRecord>();
    });
  }

  Task<std::vector<UserRecord>> users(std::string search, std::string after,
                                      std::size_t limit) override {
    auto query = fmt::format(
        "SELECT {} FROM users u WHERE name > ? AND instr(lower(name), lower(?)) > 0 "
        "ORDER BY name LIMIT ?",
        user_columns);
    return file_.read(
        [=](Database& file) { return file.query(query, after, search, limit).all<UserRecord>(); });
  }

  Task<bool> change_user(std::string id, std::optional<Role> role,
                         std::optional<bool> disabled) override {
    return file_.write([id = std::move(id), role, disabled](Database& file) {
      bool steps_down = (role && *role != Role::admin) || disabled.value_or(false);
      if (steps_down && is_only_admin(file, id)) return false;
      if (disabled.value_or(false)) end_sessions(file, id);
      std::optional<std::string_view> name;
      if (role) name = to_string(*role);
      return file.run(
                 "UPDATE users SET role = coalesce(?, role), disabled = coalesce(?, disabled) "
                 "WHERE id = ?",
                 name, disabled, id) == 1;
    });
  }

  Task<> show_profile(std::string id, bool to_everybody) override {
    return file_.write([id = std::move(id), to_everybody](Database& file) {
      file.run("UPDATE users SET private_profile = ? WHERE id = ?", !to_everybody, id);
    });
  }

  Task<> set_password(std::string id, std::string hash) override {
    return file_.write([id = std::move(id), hash = std::move(hash)](Database& file) {
      file.run("UPDATE users SET password = ? WHERE id = ?", hash, id);
      end_sessions(file, id);
    });
  }

  Task<bool> remove_user(std::string id) override {
    return file_.write([id = std::move(id)](Database& file) {
      if (is_only_admin(file, id)) return false;
      file.run("DELETE FROM runs WHERE tenant = ?", tenant_of_user(id));
      forget_submissions(file, id);
      end_sessions(file, id);
      file.run("DELETE FROM tokens WHERE user = ?", id);
      return file.run("DELETE FROM users WHERE id = ?", id) == 1;
    });
  }

  Task<bool> add_session(SessionRecord session, std::string password) override {
    return file_.write([session = std::move(session),
                        password = std::move(password)](Database& file) {
      file.run("DELETE FROM sessions WHERE expires < ?", session.created);
      std::size_t added = file.run(
          "INSERT INTO sessions (id, user, secret, address, agent, created, last_seen, expires) "
          "SELECT ?, id, ?, ?, ?, ?, ?, ? FROM users "
          "WHERE id = ? AND password = ? AND NOT disabled",
          session.id, session.secret, session.address, session.agent, session.created,
          session.last_seen, session.expires, session.user, password);
      if (added == 1) see_user(file, "sessions", session.secret, session.created);
      return added == 1;
    });
  }

  Task<std::optional<KnownSession>> find_session(std::string secret, Date now) override {
    auto query = fmt::format(
        "SELECT {}, {} FROM sessions s JOIN users u ON u.id = s.user "
        "WHERE s.secret = ? AND s.expires > ? AND NOT u.disabled",
        session_columns, user_columns);
    return file_.read(
        [=](Database& file) { return file.query(query, secret, now).first<KnownSession>(); });
  }

  Task<> renew_session(std::string secret, Date now, Date expires) override {
    return file_.write([secret = std::move(secret), now, expires](Database& file) {
      file.run("UPDATE sessions SET last_seen = ?, expires = ? WHERE secret = ?", now, expires,
               secret);
      see_user(file, "sessions", secret, now);
    });
  }

  Task<std::vector<SessionRecord>> sessions_of(std::string user, Date now) override {
    auto query = fmt::format(
        "SELECT {} FROM sessions s WHERE user = ? AND expires > ? ORDER BY last_seen DESC",
        session_columns);
    return file_.read(
        [=](Database& file) { return file.query(query, user, now).all<SessionRecord>(); });
  }

  Task<bool> remove_session(std::string user, std::string id) override {
    return file_.write([user = std::move(user), id = std::move(id)](Database& file) {
      return file.run("DELETE FROM sessions WHERE user = ? AND id = ?", user, id) == 1;
    });
  }

  Task<> remove_sessions(std::string user, std::string except) override {
    return file_.write([user = std::move(user), except = std::move(except)](Database& file) {
      end_sessions(file, user, except);
    });
  }

  Task<> add_token(TokenRecord token) override {
    return file_.write([token = std::move(token)](Database& file) {
      file.run(
          "INSERT INTO tokens (id, user, name, secret, scopes, created, expires) "
          "VALUES (?, ?, ?, ?, ?, ?, ?)",
          token.id, token.user, token.name, token.secret, token.scopes, token.created,
          token.expires);
    });
  }

  Task<std::optional<KnownToken>> find_token(std::string secret, Date now) override {
    auto query = fmt::format(
        "SELECT {}, {} FROM tokens t JOIN users u ON u.id = t.user "
        "WHERE t.secret = ? AND (t.expires IS NULL OR t.expires > ?) AND NOT u.disabled",
        token_columns, user_columns);
    return file_.read(
        [=](Database& file) { return file.query(query, secret, now).first<KnownToken>(); });
  }

  Task<> use_token(std::string secret, Date now) override {
    return file_.write([secret = std::move(secret), now](Database& file) {
      file.run("UPDATE tokens SET last_used = ? WHERE secret = ?", now, secret);
      see_user(file, "tokens", secret, now);
    });
  }

  Task<std::vector<TokenRecord>> tokens_of(std::string user) override {
    auto query = fmt::format("SELECT {} FROM tokens t WHERE user = ? ORDER BY created DESC, id",
                             token_columns);
    return file_.read([=](Database& file) { return file.query(query, user).all<TokenRecord>(); });
  }

  Task<bool> remove_token(std::string user, std::string id) override {
    return file_.write([user = std::move(user), id = std::move(id)](Database& file) {
      return file.run("DELETE FROM tokens WHERE user = ? AND id = ?", user, id) == 1;
    });
  }

 private:
  DatabaseThread& file_;
};

}  // namespace

bool has_user(Database& file, const std::string& id) {
  return file.query("SELECT 1 FROM users WHERE id = ?", id).next();
}

std::unique_ptr<AccountStore> sqlite_accounts(DatabaseThread& file) {
  return std::make_unique<SqliteAccounts>(file);
}

}  // namespace codevault
