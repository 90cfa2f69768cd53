#pragma once

#include <boost/json/fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "judge/command.hpp"
#include "judge/language.hpp"
#include "judge/limits.hpp"

namespace codevault {

class JsonFields;

// A program to run, as a user sends it: the body of POST /run/onlinecompiler, and the data of a
// `compiler` job.
struct Program {
  std::string language;  // id or alias, in lower case
  std::string code;
  std::vector<File> files;  // beside the code
  std::vector<std::string> args;
  Blob input;
  // Limits that the user asked for; unset: the language's own.
  struct Wishes {
    std::optional<std::chrono::milliseconds> cpu_time;
    std::optional<std::chrono::milliseconds> wall_time;
    std::optional<Bytes> memory;
    std::optional<Bytes> output;
    std::optional<unsigned> processes;
  } limits;
};

// The highest limits that a user may ask for. Settings of the server.
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

// Reads the wire form: {language, code, input?, inputBase64?, args?, files?: [{name, content |
// contentBase64}], limits?: {cpuTime, wallTime (ms), memory, output (bytes), processes}}. Throws
// Error{invalid} that names the field; unknown fields are refused by name.
Program parse_program(const boost::json::object& body, const Ceilings& ceilings);
// Likewise, of an object that has other fields too.
Program take_program(JsonFields& fields, const Ceilings& ceilings);
boost::json::object to_json(const Program& program);

}  // namespace codevault
