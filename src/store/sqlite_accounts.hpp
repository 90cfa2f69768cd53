#pragma once

#include "sqlite/database_thread.hpp"
#include "store/account_store.hpp"

namespace codevault {

// The accounts of SqliteStores.
class SqliteAccounts final : public AccountStore {
 public:
  // Uses `file` as long as it lives.
  explicit SqliteAccounts(DatabaseThread& file) : file_(file) {}

  Task<bool> add_user(UserRecord user) override;
  Task<std::optional<UserRecord>> find_user(std::string id) override;
  Task<std::optional<UserRecord>> find_user_by_name(std::string name) override;
  Task<std::vector<UserRecord>> users(std::string search, std::string after,
                                      std::size_t limit) override;
  Task<bool> change_user(std::string id, std::optional<Role> role,
                         std::optional<bool> disabled) override;
  Task<> set_password(std::string id, std::string hash) override;
  Task<bool> remove_user(std::string id) override;
  Task<bool> add_session(SessionRecord session, std::string password) override;
  Task<std::optional<KnownSession>> find_session(std::string secret, Date now) override;
  Task<> renew_session(std::string secret, Date now, Date expires) override;
  Task<std::vector<SessionRecord>> sessions_of(std::string user, Date now) override;
  Task<bool> remove_session(std::string user, std::string id) override;
  Task<> remove_sessions(std::string user, std::string except) override;
  Task<> add_token(TokenRecord token) override;
  Task<std::optional<KnownToken>> find_token(std::string secret, Date now) override;
  Task<> use_token(std::string secret, Date now) override;
  Task<std::vector<TokenRecord>> tokens_of(std::string user) override;
  Task<bool> remove_token(std::string user, std::string id) override;

 private:
  DatabaseThread& file_;
};

// For the other parts, within their transactions.
bool has_user(Database& file, const std::string& id);

}  // namespace codevault
