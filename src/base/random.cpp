#include "base/random.hpp"

#include <sys/random.h>

#include <array>
#include <cstdint>

#include "base/check.hpp"

namespace codevault {

std::string random_id() {
  std::array<std::uint8_t, 17> bytes;
  check(::getrandom(bytes.data(), bytes.size(), 0), "getrandom");
  constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";

  std::string id;
  std::uint32_t pool = 0;
  int bits = 0;
  for (std::uint8_t byte : bytes) {
    pool = (pool << 8) | byte;
    bits += 8;
    while (bits >= 5 && id.size() < 26) {
      bits -= 5;
      id += alphabet[(pool >> bits) & 31];
    }
  }
  id[0] = alphabet[bytes[16] % 26];
  return id;
}

}  // namespace codevault
