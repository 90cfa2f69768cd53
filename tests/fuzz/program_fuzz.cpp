#include <boost/json.hpp>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "jobs/run_job.hpp"

using namespace codevault;
namespace json = boost::json;

namespace {

constexpr const char* names[] = {"language",      "code",   "input",     "inputBase64",
                                 "args",          "files",  "name",      "content",
                                 "contentBase64", "limits", "cpuTime",   "memory",
                                 "wallTime",      "output", "processes", "somethingElse"};

// Makes unusual requests of the bytes: known names with arbitrary values, and the other way round.
class Stranger {
 public:
  explicit Stranger(std::string_view bytes) : bytes_(bytes) {}

  json::object object(unsigned depth) {
    json::object made;
    for (unsigned count = next() % 6; count > 0; --count) {
      const char* name = names[next() % std::size(names)];
      made[name] = value(depth);
    }
    return made;
  }

 private:
  unsigned next() {
    if (bytes_.empty()) return 0;
    auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }

  std::string text() {
    std::string_view taken = bytes_.substr(0, next() % 8);
    bytes_.remove_prefix(std::min(taken.size(), bytes_.size()));
    return std::string(taken);
  }

  json::value value(unsigned depth) {
    switch (next() % 8) {
      case 0: return nullptr;
      case 1: return next() % 2 == 0;
      case 2: return static_cast<std::int64_t>(next()) * 1'000 - 1'000;
      case 3: return static_cast<double>(next()) / 7;
      case 4: return json::array(next() % 4, depth > 2 ? json::value("x") : value(depth + 1));
      case 5: return depth > 2 ? json::object() : object(depth + 1);
      default: return json::value(text());
    }
  }

  std::string_view bytes_;
};

}  // namespace

// A request is refused with an error message, or survives the way through the queue.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Stranger stranger({reinterpret_cast<const char*>(data), size});
  json::object body = stranger.object(0);
  body.emplace("language", "python");
  body.emplace("code", "print()");
  try {
    json::object queued = to_json(parse_program(body, Ceilings{}));
    if (to_json(parse_program(queued, Ceilings{})) != queued) std::abort();
  } catch (const Error&) {
  }
  return 0;
}
