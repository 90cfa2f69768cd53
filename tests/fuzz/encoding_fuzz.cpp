#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/encoding.hpp"

using namespace codevault;

// Base64 survives a round trip; conversion to UTF-8 yields UTF-8 and leaves UTF-8 unchanged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (from_base64(to_base64(bytes)) != bytes) std::abort();
  if (auto decoded = from_base64(bytes); decoded && to_base64(*decoded) != bytes) std::abort();
  std::string text = to_utf8(bytes);
  if (!is_utf8(text) || (is_utf8(bytes) && text != bytes)) std::abort();
  if (incomplete_tail_of(bytes) > 3 || incomplete_tail_of(text) != 0) std::abort();
  return 0;
}
