#pragma once

#include <boost/json.hpp>
#include <string>

namespace codevault {

// `value` as JSON whose numbers people can read: 24.9, where boost::json::serialize writes 2.49E1.
// A number keeps its exact value. A number that JSON cannot express becomes null.
std::string json_text(const boost::json::value& value);

}  // namespace codevault
