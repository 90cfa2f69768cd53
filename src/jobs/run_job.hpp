#pragma once

#include <boost/json/fwd.hpp>

#include "base/json_fields.hpp"
#include "judge/program.hpp"

// A job that runs a program. Its data, and the body of POST /run/onlinecompiler, is a Program; its
// result is a RunReport (judge/run_report.hpp).
namespace codevault {

// The limits on requests. Settings of the server.
struct Ceilings {
  std::chrono::milliseconds cpu_time{15'000};
  std::chrono::milliseconds wall_time{60'000};
  Bytes memory = 1_GiB;
  Bytes output = 16_MiB;
  unsigned processes = 256;
  Bytes code = 1_MiB;
  Bytes input = 16_MiB;
  std::size_t files = 64;
  std::size_t args = 64;
};

// Reads {language, code, input?, inputBase64?, args?, files?: [{name, content | contentBase64}],
// limits?: {cpuTime, wallTime (ms), memory, output (bytes), processes}}. Throws Error{invalid} that
// names the field; unknown fields are refused by name.
Program parse_program(const boost::json::object& body, const Ceilings& ceilings);
boost::json::object to_json(const Program& program);

// Takes the fields that every program has, on its own or for a problem: language, code, input and
// files.
Program take_program(JsonFields& fields, const Ceilings& ceilings);

}  // namespace codevault
