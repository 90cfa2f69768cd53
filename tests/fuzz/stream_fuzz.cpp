#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "sandbox/stream.hpp"

using namespace codevault::sandbox;

namespace {

// Everything that a stream says, written again; it must not matter where the stream is cut.
std::string read(std::string_view bytes, std::size_t cut) {
  StreamReader reader({});
  bool good = reader.feed(bytes.substr(0, cut)) && reader.feed(bytes.substr(cut));
  std::string again;
  while (auto message = reader.take()) again += to_stream(*message);
  if (!bytes.starts_with(again)) std::abort();
  return again + (good ? "good" : "bad");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string whole = read(bytes, size);
  for (std::size_t cut : {size / 2, size / 3, size - size / 5}) {
    if (read(bytes, cut) != whole) std::abort();
  }
  return 0;
}
