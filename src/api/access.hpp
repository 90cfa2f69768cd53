#pragma once

#include <optional>
#include <string>

#include "accounts/accounts.hpp"
#include "http/server.hpp"
#include "problem/library.hpp"

// Decides, in one place and before any handler, whether a caller may do something.
namespace codevault {

// Names a client without an account: by its IPv4 address, or by the first half of its IPv6 address,
// since it can choose the other half.
std::string client_of(const std::string& address);

bool is_loopback(const std::string& address);

// The requirements of a route on its callers.
struct Access {
  Role least = Role::guest;
  // The scope that an API token needs. Without one, a route that needs an account accepts sessions
  // only.
  std::optional<Scope> scope;
};

// The sender of a request. A guest has neither id nor name.
struct Caller {
  Role role = Role::guest;
  std::optional<Identity> identity;
  std::string secret;  // of the session that came with the request's cookie

  const UserRecord& user() const { return identity->user; }
  // The owner of its jobs, for fairness: a user, or an address.
  std::string tenant(const http::Request& request) const;
};

// The problems that `caller` may see.
inline Shelf shelf_of(const Caller& caller) {
  return caller.role >= Role::setter ? Shelf::all : Shelf::published;
}

// Identifies the caller by cookie or API token: a guest when there is neither, or when the cookie's
// session is over. Throws http::Refusal 401 for an invalid token.
Task<Caller> caller_of(Accounts& accounts, const http::Request& request);

// Returns the refusal if `caller` may not do this. A guest must sign in; a request with a cookie
// that changes something must prove that it comes from one of our pages.
std::optional<http::Response> refusal_of(const Access& access, const Caller& caller,
                                         const http::Request& request);

// The header that makes a browser keep the session with this secret, or forget the one it has.
std::pair<std::string, std::string> session_cookie(const std::string& secret,
                                                   const http::Request& request);
std::pair<std::string, std::string> no_session_cookie(const http::Request& request);

}  // namespace codevault
