#pragma once

#include <boost/json/fwd.hpp>

#include "judge/language.hpp"

namespace codevault {

// An entry of GET /api/languages: {id, name, aliases, version, monaco, extensions, source,
// sourcePattern?, starter, compiled, limits: {cpuTime, wallTime (ms), memory, output (bytes),
// processes}}.
boost::json::object to_json(const Language& language);

}  // namespace codevault
