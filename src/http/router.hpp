#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "http/server.hpp"

namespace codevault::http {

// Finds the handler of a request by method and path. A pattern is a path whose parts may be
// ":name", which stands for one non-empty part and becomes a parameter of the request. A literal
// part is tried before a ":name". A slash at the end of a path does not matter.
class Router {
 public:
  struct Route {
    std::string method;
    std::string pattern;
    Handler handler;
  };
  struct Found {
    const Route* route;
    std::map<std::string, std::string> parameters;
  };

  void add(std::string method, std::string pattern, Handler handler);
  const std::vector<Route>& routes() const { return routes_; }

  // The methods allowed at `path`, HEAD included; empty when no pattern fits it.
  std::set<std::string> methods(std::string_view path) const;
  // HEAD finds the handler of GET. Throws Refusal: 404 when no pattern fits the path, 405 with
  // Allow when one does but not for this method.
  Found find(std::string_view method, std::string_view path) const;

 private:
  std::vector<Route> routes_;
};

}  // namespace codevault::http
