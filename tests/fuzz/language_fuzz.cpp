#include <cstdint>
#include <string_view>

#include "base/error.hpp"
#include "languages/parse.hpp"

// A language file is read, or refused with an error message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    codevault::parse_language({reinterpret_cast<const char*>(data), size}, "fuzz.yaml");
  } catch (const codevault::Error&) {
  }
  return 0;
}
