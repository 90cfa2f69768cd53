#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "redis/resp.hpp"

using namespace codevault;

// The same bytes give the same values, all at once or one by one.
namespace {

std::string read(std::string_view bytes, std::size_t at_once) {
  redis::Parser parser({.depth = 8, .items = 1'000, .line = 1'000, .text = 4'096, .value = 65'536});
  std::string seen;
  try {
    for (; !bytes.empty(); bytes.remove_prefix(std::min(at_once, bytes.size()))) {
      parser.feed(bytes.substr(0, at_once));
      while (auto value = parser.next()) {
        seen += std::to_string(static_cast<int>(value->kind)) + value->text + "," +
                std::to_string(value->items.size());
      }
    }
  } catch (const Error&) {
    seen += "refused";
  }
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (read(bytes, 1) != read(bytes, std::max<std::size_t>(size, 1))) std::abort();
  return 0;
}
