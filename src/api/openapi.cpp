#include "api/openapi.hpp"

#include <boost/json.hpp>

namespace codevault {
namespace embedded {

extern const std::string_view openapi_json;  // docs/openapi.json

}  // namespace embedded

std::string openapi_json(std::string_view version, std::string_view base_path) {
  boost::json::value description = boost::json::parse(embedded::openapi_json);
  description.at("info").at("version") = version;
  if (!base_path.empty()) description.at("servers").at(0).at("url") = base_path;
  return boost::json::serialize(description);
}

}  // namespace codevault
