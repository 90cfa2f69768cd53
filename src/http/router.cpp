#include "http/router.hpp"

#include <algorithm>
#include <optional>

namespace codevault::http {
namespace {

using Parameters = std::map<std::string, std::string>;

std::string_view take_part(std::string_view& path) {
  path.remove_prefix(1);  // the slash
  std::size_t end = std::min(path.find('/'), path.size());
  std::string_view part = path.substr(0, end);
  path.remove_prefix(end);
  return part;
}

std::string_view without_end_slash(std::string_view path) {
  if (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
  return path;
}

std::optional<Parameters> match(std::string_view pattern, std::string_view path) {
  Parameters parameters;
  path = without_end_slash(path);
  while (!pattern.empty() && !path.empty()) {
    std::string_view wanted = take_part(pattern);
    std::string_view part = take_part(path);
    if (wanted.starts_with(':') && !part.empty()) {
      parameters.emplace(wanted.substr(1), part);
    } else if (wanted != part) {
      return std::nullopt;
    }
  }
  if (!pattern.empty() || !path.empty()) return std::nullopt;
  return parameters;
}

}  // namespace

void Router::add(std::string method, std::string pattern, Handler handler) {
  // Patterns with fewer parameters come first, so that literal parts win.
  auto parameters_of = [](const std::string& text) { return std::ranges::count(text, ':'); };
  auto place = std::ranges::upper_bound(routes_, parameters_of(pattern), {},
                                        [&](const Route& r) { return parameters_of(r.pattern); });
  routes_.insert(place, {std::move(method), std::move(pattern), std::move(handler)});
}

std::set<std::string> Router::methods(std::string_view path) const {
  std::set<std::string> methods;
  for (const Route& route : routes_) {
    if (!match(route.pattern, path)) continue;
    methods.insert(route.method);
    if (route.method == "GET") methods.insert("HEAD");
  }
  return methods;
}

Router::Found Router::find(std::string_view method, std::string_view path) const {
  std::string_view wanted = method == "HEAD" ? "GET" : method;
  for (const Route& route : routes_) {
    if (route.method != wanted) continue;
    if (auto parameters = match(route.pattern, path)) return {&route, std::move(*parameters)};
  }
  std::string allowed;
  for (const std::string& name : methods(path)) allowed += (allowed.empty() ? "" : ", ") + name;
  if (allowed.empty()) throw Refusal(404, "there is nothing at " + std::string(path));
  throw Refusal(405, std::string(path) + " allows only " + allowed, {{"Allow", allowed}});
}

}  // namespace codevault::http
