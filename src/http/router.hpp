#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/server.hpp"

namespace codevault::http {

using Parameters = std::map<std::string, std::string>;

// The parts of `path` that `pattern` names; nothing if it does not fit. A pattern is a path whose
// parts may be ":name", which stands for one non-empty part. A slash at the end of a path does not
// matter.
std::optional<Parameters> match(std::string_view pattern, std::string_view path);

// "GET, HEAD"
std::string listed(const std::set<std::string>& methods);

// Finds what a request is for by its method and path. A literal part of a pattern is tried before a
// ":name".
template <typename Target>
class Router {
 public:
  struct Route {
    std::string method;
    std::string pattern;
    Target target;
  };
  struct Found {
    const Route* route;
    Parameters parameters;
  };

  void add(std::string method, std::string pattern, Target target) {
    // Patterns with fewer parameters come first, so that literal parts win.
    auto parameters_of = [](const std::string& text) { return std::ranges::count(text, ':'); };
    auto place = std::ranges::upper_bound(routes_, parameters_of(pattern), {},
                                          [&](const Route& r) { return parameters_of(r.pattern); });
    routes_.insert(place, {std::move(method), std::move(pattern), std::move(target)});
  }
  const std::vector<Route>& routes() const { return routes_; }

  // The methods allowed at `path`, HEAD included; empty when no pattern fits it.
  std::set<std::string> methods(std::string_view path) const {
    std::set<std::string> methods;
    for (const Route& route : routes_) {
      if (!match(route.pattern, path)) continue;
      methods.insert(route.method);
      if (route.method == "GET") methods.insert("HEAD");
    }
    return methods;
  }

  // HEAD finds the route of GET. Throws Refusal: 404 when no pattern fits the path, 405 with Allow
  // when one does but not for this method.
  Found find(std::string_view method, std::string_view path) const {
    std::string_view wanted = method == "HEAD" ? "GET" : method;
    for (const Route& route : routes_) {
      if (route.method != wanted) continue;
      if (auto parameters = match(route.pattern, path)) return {&route, std::move(*parameters)};
    }
    std::string allowed = listed(methods(path));
    if (allowed.empty()) throw Refusal(404, "there is nothing at " + std::string(path));
    throw Refusal(405, std::string(path) + " allows only " + allowed, {{"Allow", allowed}});
  }

 private:
  std::vector<Route> routes_;
};

}  // namespace codevault::http
