#pragma once

#include <optional>
#include <string>

#include "accounts/accounts.hpp"
#include "http/server.hpp"
#include "problem/library.hpp"

// Who may do what: decided here, in one place, before a handler is asked.
namespace codevault {

// What a route asks of those who use it.
struct Access {
  Role least = Role::guest;
  // What an API token must be good for. Where none is named and an account is needed, only people
  // who signed in are let in.
  std::optional<Scope> scope;
};

// Who sent a request. A guest has neither id nor name.
struct Caller {
  Role role = Role::guest;
  std::optional<Identity> identity;
  std::string secret;  // of the session that came with the request's cookie

  const UserRecord& user() const { return identity->user; }
  // Whose its jobs are, for fairness: a user, or an address.
  std::string tenant(const http::Request& request) const;
};

// The problems that this one may see.
inline Shelf shelf_of(const Caller& caller) {
  return caller.role >= Role::setter ? Shelf::all : Shelf::published;
}

// By cookie or API token; a guest when there is neither, or a cookie whose session is over. Throws
// http::Refusal 401 for an invalid token.
Task<Caller> caller_of(Accounts& accounts, const http::Request& request);

// Why `caller` may not do this, if so: a guest is asked to sign in, and a request that changes
// something must prove that it comes from a page of ours when a cookie came along.
std::optional<http::Response> refusal_of(const Access& access, const Caller& caller,
                                         const http::Request& request);

// The header that makes a browser keep the session with this secret, or forget the one it has.
std::pair<std::string, std::string> session_cookie(const std::string& secret,
                                                   const http::Request& request);
std::pair<std::string, std::string> no_session_cookie(const http::Request& request);

}  // namespace codevault
