#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sandbox/frames.hpp"

using namespace codevault::sandbox;

namespace {

// Writing a frame that was read gives the same bytes.
template <typename Message>
void read(std::string_view frame) {
  auto message = decode<Message>(frame);
  if (message && encode(*message) != frame) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view frame(reinterpret_cast<const char*>(data), size);
  read<Setup>(frame);
  read<Settled>(frame);
  read<Prepare>(frame);
  read<Ready>(frame);
  read<Adjust>(frame);
  read<Collect>(frame);
  read<Start>(frame);
  read<Begun>(frame);
  read<Kept>(frame);
  read<Ended>(frame);
  read<Failed>(frame);
  read<Input>(frame);
  read<Output>(frame);
  return 0;
}
