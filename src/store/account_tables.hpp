#pragma once

#include "sqlite/database.hpp"
#include "store/account_store.hpp"

// How SqliteStore keeps accounts. Each function does what the method of AccountStore that it is
// named after promises, in the transaction of its caller.
namespace codevault {

extern const char* const account_tables;

bool add_user_in(Database& file, const UserRecord& user);
bool has_user_in(Database& file, const std::string& id);
std::optional<UserRecord> find_user_in(Database& file, const std::string& id);
std::optional<UserRecord> find_user_by_name_in(Database& file, const std::string& name);
std::vector<UserRecord> users_in(Database& file, const std::string& search,
                                 const std::string& after, std::size_t limit);
bool change_user_in(Database& file, const std::string& id, std::optional<Role> role,
                    std::optional<bool> disabled);
void set_password_in(Database& file, const std::string& id, const std::string& hash);
bool remove_user_in(Database& file, const std::string& id);

bool add_session_in(Database& file, const SessionRecord& session, const std::string& password);
std::optional<KnownSession> find_session_in(Database& file, const std::string& secret, Date now);
void renew_session_in(Database& file, const std::string& secret, Date now, Date expires);
std::vector<SessionRecord> sessions_of_in(Database& file, const std::string& user, Date now);
bool remove_session_in(Database& file, const std::string& user, const std::string& id);
void remove_sessions_in(Database& file, const std::string& user, const std::string& except);

void add_token_in(Database& file, const TokenRecord& token);
std::optional<KnownToken> find_token_in(Database& file, const std::string& secret, Date now);
void use_token_in(Database& file, const std::string& secret, Date now);
std::vector<TokenRecord> tokens_of_in(Database& file, const std::string& user);
bool remove_token_in(Database& file, const std::string& user, const std::string& id);

}  // namespace codevault
