#include "api/openapi.hpp"

#include <boost/json.hpp>

namespace codevault {
namespace embedded {

extern const std::string_view openapi_json;  // docs/openapi.json

}  // namespace embedded

std::string openapi_json(std::string_view version) {
  boost::json::value description = boost::json::parse(embedded::openapi_json);
  description.at("info").at("version") = version;
  return boost::json::serialize(description);
}

}  // namespace codevault
