#include "api/cross_origin.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "http/negotiation.hpp"
#include "http/router.hpp"

namespace codevault {
namespace {

bool is_origin(std::string_view text) {
  constexpr std::string_view of_hosts = "abcdefghijklmnopqrstuvwxyz0123456789-.:[]";
  for (std::string_view scheme : {"https://", "http://"}) {
    if (!text.starts_with(scheme)) continue;
    std::string_view host = text.substr(scheme.size());
    return !host.empty() && host.find_first_not_of(of_hosts) == std::string_view::npos;
  }
  return false;
}

}  // namespace

std::vector<std::string> parse_origins(std::string_view list, const std::string& setting) {
  std::vector<std::string> origins;
  for (std::string_view part : split(list, ',')) {
    for (std::string_view origin : split(part, ' ', EmptyParts::dropped)) {
      if (!is_origin(origin)) {
        throw invalid(setting,
                      "must be origins such as https://school.example, in small "
                      "letters and without a path, not '" +
                          std::string(origin) + "'");
      }
      origins.emplace_back(origin);
    }
  }
  return origins;
}

bool CrossOrigin::knows(std::string_view origin) const {
  return std::ranges::find(origins_, origin) != origins_.end();
}

void CrossOrigin::allow(std::string_view origin, http::Response& response) const {
  if (origins_.empty()) return;
  http::vary_on(response, "Origin");
  if (!knows(origin)) return;
  response.headers.emplace_back("Access-Control-Allow-Origin", origin);
  response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, Location, Retry-After");
}

void CrossOrigin::allow_next(const http::Request& asked, const std::set<std::string>& methods,
                             http::Response& response) const {
  if (!knows(asked.header("Origin"))) return;
  if (asked.header("Access-Control-Request-Method").empty()) return;
  response.headers.emplace_back("Access-Control-Allow-Methods", http::listed(methods));
  response.headers.emplace_back("Access-Control-Allow-Headers",
                                "Authorization, Content-Type, Idempotency-Key, If-None-Match");
  response.headers.emplace_back("Access-Control-Max-Age", "600");
}

}  // namespace codevault
