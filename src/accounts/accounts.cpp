#include "accounts/accounts.hpp"

#include <sodium.h>

#include <algorithm>
#include <sstream>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/random.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

constexpr std::string_view token_prefix = "cvt_";
constexpr std::size_t longest_agent = 200;
constexpr auto time_between_notes = std::chrono::minutes(1);  // of a session's use
constexpr Scope all_scopes[] = {Scope::run, Scope::submit, Scope::read, Scope::problems,
                                Scope::admin};

void check_name(const std::string& name) {
  auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  };
  if (name.size() < 3 || name.size() > 32 || !std::ranges::all_of(name, fits)) {
    throw invalid("name", "must have 3 to 32 letters, digits, '-' or '_'");
  }
}

void check_password(const std::string& password, const std::string& name) {
  std::string fault = fault_of_password(password, name);
  if (!fault.empty()) throw invalid("password", fault);
}

std::string joined(const std::set<Scope>& scopes) {
  std::string words;
  for (Scope scope : scopes) {
    if (!words.empty()) words += ' ';
    words += to_string(scope);
  }
  return words;
}

}  // namespace

std::string_view to_string(Scope scope) {
  switch (scope) {
    case Scope::run: return "run";
    case Scope::submit: return "submit";
    case Scope::read: return "read";
    case Scope::problems: return "problems";
    case Scope::admin: return "admin";
  }
  return "";
}

std::set<Scope> scopes_of(const std::vector<std::string>& words) {
  std::set<Scope> scopes;
  for (const std::string& word : words) {
    auto scope = std::ranges::find(all_scopes, word, [](Scope s) { return to_string(s); });
    if (scope == std::end(all_scopes)) {
      throw invalid("scopes", "has '" + word + "'; known are run, submit, read, problems, admin");
    }
    scopes.insert(*scope);
  }
  if (scopes.empty()) throw invalid("scopes", "must name at least one");
  return scopes;
}

Accounts::Accounts(AccountStore& store, AccountSettings settings)
    : store_(store),
      settings_(std::move(settings)),
      by_guesser_(settings_.per_guesser),
      by_name_(settings_.per_name),
      by_address_(settings_.per_address) {}

void Accounts::spend(RateLimiter& limiter, const std::string& client) {
  auto wait = limiter.spend(client, 1, settings_.clock->now());
  if (wait.count() > 0) throw TooManyAttempts(wait);
}

// Charges all limits before the password is checked, so that attempts side by side count too; a
// right password is not charged in the end.
Task<bool> Accounts::check(std::string guesser, std::string name, std::string address,
                           std::string password, std::string hash) {
  spend(by_address_, address);
  spend(by_guesser_, guesser);
  spend(by_name_, name);
  bool fits = co_await passwords_.fits(std::move(password), std::move(hash));
  if (fits) {
    auto moment = settings_.clock->now();
    by_address_.give_back(address, 1, moment);
    by_guesser_.give_back(guesser, 1, moment);
    by_name_.give_back(name, 1, moment);
  }
  co_return fits;
}

Task<std::string> Accounts::register_user(std::string name, std::string password, Origin origin) {
  check_name(name);
  check_password(password, name);
  spend(by_address_, origin.address);
  UserRecord user = co_await create(std::move(name), std::move(password), Role::user);
  co_return co_await new_session(std::move(user), std::move(origin));
}

Task<UserRecord> Accounts::create(std::string name, std::string password, Role role) {
  check_name(name);
  check_password(password, name);
  UserRecord user{.id = random_id(), .name = std::move(name), .role = role, .created = now()};
  user.password = co_await passwords_.hash(std::move(password));
  bool added = co_await store_.add_user(user);
  if (!added) throw Error(ErrorKind::conflict, "the name '" + user.name + "' is taken", "name");
  co_return user;
}

Task<std::optional<std::string>> Accounts::sign_in(std::string name, std::string password,
                                                   Origin origin) {
  std::optional<UserRecord> user = co_await store_.find_user_by_name(name);
  std::string hash = user && !user->disabled ? user->password : "";
  std::string known = lower(name);
  std::string guesser = known + ' ' + origin.address;
  bool fits = co_await check(std::move(guesser), std::move(known), origin.address,
                             std::move(password), std::move(hash));
  if (!fits) co_return std::nullopt;
  co_return co_await new_session(std::move(*user), std::move(origin));
}

Task<> Accounts::sign_out(Identity identity) {
  co_await store_.remove_session(identity.user.id, identity.session);
}

Task<std::string> Accounts::new_session(UserRecord user, Origin origin) {
  std::string secret = random_secret();
  SessionRecord session{.id = random_id(),
                        .user = user.id,
                        .secret = sha256_of(secret),
                        .address = std::move(origin.address),
                        .agent = to_utf8(origin.agent.substr(0, longest_agent)),
                        .created = now(),
                        .last_seen = now(),
                        .expires = now() + settings_.session_idle};
  bool added = co_await store_.add_session(std::move(session), std::move(user.password));
  if (!added) throw Error(ErrorKind::conflict, "the account was changed meanwhile; sign in again");
  co_return secret;
}

Task<std::optional<Identity>> Accounts::by_session(std::string secret) {
  std::string hash = sha256_of(secret);
  Date date = now();
  std::optional<KnownSession> known = co_await store_.find_session(hash, date);
  if (!known) co_return std::nullopt;
  if (date - known->session.last_seen >= time_between_notes) {
    Date expires =
        std::min(date + settings_.session_idle, known->session.created + settings_.session_age);
    co_await store_.renew_session(hash, date, expires);
  }
  co_return Identity{.user = std::move(known->user), .session = known->session.id};
}

Task<std::optional<Identity>> Accounts::by_token(std::string secret) {
  std::string hash = sha256_of(secret);
  Date date = now();
  std::optional<KnownToken> known = co_await store_.find_token(hash, date);
  if (!known) co_return std::nullopt;
  if (!known->token.last_used || date - *known->token.last_used >= time_between_notes) {
    co_await store_.use_token(hash, date);
  }
  std::istringstream words(known->token.scopes);
  std::vector<std::string> scopes{std::istream_iterator<std::string>(words), {}};
  co_return Identity{.user = std::move(known->user), .scopes = scopes_of(scopes)};
}

Task<bool> Accounts::password_fits(UserRecord user, std::string password, std::string address) {
  std::string owner = "owner " + user.id;
  std::string same = owner;
  co_return co_await check(std::move(owner), std::move(same), std::move(address),
                           std::move(password), std::move(user.password));
}

Task<std::optional<std::string>> Accounts::change_password(UserRecord user, std::string current,
                                                           std::string wanted, Origin origin) {
  std::string fault = fault_of_password(wanted, user.name);
  if (!fault.empty()) throw invalid("new", fault);
  bool fits = co_await password_fits(user, std::move(current), origin.address);
  if (!fits) co_return std::nullopt;
  UserRecord changed = co_await set_password(std::move(user), std::move(wanted));
  co_return co_await new_session(std::move(changed), std::move(origin));
}

Task<UserRecord> Accounts::set_password(UserRecord user, std::string wanted) {
  check_password(wanted, user.name);
  user.password = co_await passwords_.hash(std::move(wanted));
  co_await store_.set_password(user.id, user.password);
  co_return user;
}

Task<std::pair<TokenRecord, std::string>> Accounts::new_token(std::string user, std::string name,
                                                              std::set<Scope> scopes,
                                                              std::optional<unsigned> days) {
  if (name.empty() || name.size() > 100) throw invalid("name", "must have 1 to 100 bytes");
  std::string secret = std::string(token_prefix) + random_secret();
  TokenRecord token{.id = random_id(),
                    .user = std::move(user),
                    .name = std::move(name),
                    .secret = sha256_of(secret),
                    .scopes = joined(scopes),
                    .created = now()};
  if (days) token.expires = now() + std::chrono::hours(24) * *days;
  co_await store_.add_token(token);
  co_return std::pair(std::move(token), std::move(secret));
}

std::string csrf_token_of(const std::string& secret) { return sha256_of("csrf " + secret); }

bool same_secret(const std::string& one, const std::string& other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace codevault
