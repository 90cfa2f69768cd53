#include "http/router.hpp"

namespace codevault::http {
namespace {

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

}  // namespace

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

std::string listed(const std::set<std::string>& methods) {
  std::string list;
  for (const std::string& method : methods) list += (list.empty() ? "" : ", ") + method;
  return list;
}

}  // namespace codevault::http
