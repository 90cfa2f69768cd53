#include "api/access.hpp"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

#include "api/responses.hpp"
#include "http/text.hpp"

namespace codevault {
namespace {

namespace ip = boost::asio::ip;

constexpr std::string_view cookie_name = "codevault_session";
constexpr int cookie_seconds = 90 * 24 * 3600;  // the server ends the session before

std::string cookie_of(const http::Request& request) {
  for (std::string_view pair : http::split(request.header("Cookie"), ';')) {
    auto [name, value] = http::split_pair(pair, '=');
    if (name == cookie_name) return std::string(value);
  }
  return {};
}

bool changes_something(const http::Request& request) {
  return request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS";
}

// Browsers send the origin of a request; a request without one is from an old browser or none.
bool comes_from_elsewhere(const http::Request& request) {
  std::string_view site = request.header("Sec-Fetch-Site");
  return !site.empty() && site != "same-origin" && site != "none";
}

std::string cookie_attributes(const http::Request& request) {
  std::string path = request.base_path.empty() ? "/" : request.base_path;
  return "; Path=" + path + "; HttpOnly; SameSite=Lax" + (request.secure ? "; Secure" : "");
}

}  // namespace

std::string client_of(const std::string& address) {
  boost::system::error_code error;
  ip::address parsed = ip::make_address(address, error);
  if (error || parsed.is_v4()) return address;
  auto bytes = parsed.to_v6().to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), 0);
  return ip::make_address_v6(bytes).to_string() + "/64";
}

bool is_loopback(const std::string& address) {
  boost::system::error_code error;
  ip::address parsed = ip::make_address(address, error);
  return !error && parsed.is_loopback();
}

std::string Caller::tenant(const http::Request& request) const {
  return identity ? tenant_of_user(identity->user.id) : client_of(request.address);
}

Task<Caller> caller_of(Accounts& accounts, const http::Request& request) {
  Caller caller;
  std::string_view authorization = request.header("Authorization");
  constexpr std::string_view bearer = "Bearer ";
  if (authorization.starts_with(bearer)) {
    std::string token(authorization.substr(bearer.size()));
    caller.identity = co_await accounts.by_token(std::move(token));
    if (!caller.identity) throw http::Refusal(401, "the API token is invalid or expired");
  } else if (std::string secret = cookie_of(request); !secret.empty()) {
    caller.identity = co_await accounts.by_session(secret);
    if (caller.identity) caller.secret = std::move(secret);
  }
  if (caller.identity) caller.role = caller.identity->user.role;
  co_return caller;
}

std::optional<http::Response> refusal_of(const Access& access, const Caller& caller,
                                         const http::Request& request) {
  if (!caller.secret.empty() && changes_something(request)) {
    std::string sent(request.header("X-CSRF-Token"));
    if (comes_from_elsewhere(request) || !same_secret(sent, csrf_token_of(caller.secret))) {
      return error_response(403, "csrf",
                            "the header X-CSRF-Token must have the csrfToken of /api/auth/session");
    }
  }
  if (caller.role < access.least) {
    if (caller.role == Role::guest) {
      return error_response(401, "sign_in_required", "sign in to do this");
    }
    return error_response(403, "forbidden",
                          "only the role " + std::string(to_string(access.least)) + " may do this");
  }
  if (!caller.identity || !caller.identity->scopes) return {};
  if (access.scope && !caller.identity->scopes->contains(*access.scope)) {
    return error_response(403, "forbidden",
                          "the API token lacks the scope " + std::string(to_string(*access.scope)));
  }
  if (!access.scope && access.least > Role::guest) {
    return error_response(403, "forbidden", "an API token may not do this");
  }
  return {};
}

std::pair<std::string, std::string> session_cookie(const std::string& secret,
                                                   const http::Request& request) {
  return {"Set-Cookie", std::string(cookie_name) + "=" + secret + cookie_attributes(request) +
                            "; Max-Age=" + std::to_string(cookie_seconds)};
}

std::pair<std::string, std::string> no_session_cookie(const http::Request& request) {
  return {"Set-Cookie",
          std::string(cookie_name) + "=" + cookie_attributes(request) + "; Max-Age=0"};
}

}  // namespace codevault
