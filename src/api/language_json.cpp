#include "api/language_json.hpp"

#include <boost/json.hpp>

namespace codevault {
namespace json = boost::json;

json::object to_json(const Language& language) {
  const Limits& most = language.run.limits;
  json::object limits;
  limits["cpuTime"] = most.cpu_time.count();
  limits["wallTime"] = most.wall_time.count();
  limits["memory"] = most.memory;
  limits["output"] = most.output;
  limits["processes"] = most.processes;

  json::object object;
  object["id"] = language.id;
  object["name"] = language.name;
  object["aliases"] = json::value_from(language.aliases);
  object["version"] = language.version;
  object["monaco"] = language.monaco;
  object["extensions"] = json::value_from(language.extensions);
  object["source"] = language.source;
  if (!language.source_pattern.empty()) object["sourcePattern"] = language.source_pattern;
  object["starter"] = language.starter;
  object["compiled"] = language.compile.has_value();
  object["formatter"] = language.format.has_value();
  object["limits"] = std::move(limits);
  return object;
}

}  // namespace codevault
