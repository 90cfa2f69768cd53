#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "http/request_reader.hpp"

using namespace codevault;
using namespace codevault::http;

namespace {

// The requests that a reader finds in `bytes` sent in pieces of `piece`; the last entry says
// whether one was refused.
std::vector<std::string> read(std::string_view bytes, std::size_t piece) {
  std::vector<std::string> read;
  RequestReader reader(4_KiB, 64_KiB);
  try {
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
      reader.add(bytes.substr(0, piece));
      while (auto incoming = reader.next()) {
        read.push_back(incoming->request.method + " " + incoming->request.path + "\n" +
                       incoming->request.body);
      }
    }
  } catch (const Refusal&) {
    read.push_back("refused");
  }
  return read;
}

}  // namespace

// The same bytes give the same requests, in whatever pieces they arrive.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  bytes += "\r\n\r\n";  // an unfinished line may be refused sooner or later
  if (read(bytes, bytes.size() + 1) != read(bytes, 1)) std::abort();
  return 0;
}
