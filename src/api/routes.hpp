#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>

#include "api/access.hpp"
#include "http/router.hpp"

namespace codevault {

// Handlers that are methods.
template <typename Owner>
std::function<Task<http::Response>(http::Request, Caller)> by(
    Owner* owner, Task<http::Response> (Owner::*method)(http::Request, Caller)) {
  return [owner, method](http::Request request, Caller caller) {
    return (owner->*method)(std::move(request), std::move(caller));
  };
}
template <typename Owner>
http::Handler by(Owner* owner, Task<http::Response> (Owner::*method)(http::Request)) {
  return [owner, method](http::Request request) { return (owner->*method)(std::move(request)); };
}

// The routes of the API, each with the access it requires.
class Routes {
 public:
  using Handler = std::function<Task<http::Response>(http::Request, Caller)>;
  struct Found {
    const http::Router::Route* route;
    const Access* access;
    const Handler* handler;
    std::map<std::string, std::string> parameters;
  };

  void add(std::string method, std::string pattern, Access access, Handler handler);
  // For a handler that does not need the caller.
  void add(std::string method, std::string pattern, Access access, http::Handler handler);

  // As http::Router::find.
  Found find(std::string_view method, std::string_view path) const;

  const http::Router& router() const { return router_; }

 private:
  struct Entry {
    Access access;
    Handler handler;
  };

  http::Router router_;
  std::map<std::pair<std::string, std::string>, Entry> entries_;  // by method and pattern
};

}  // namespace codevault
