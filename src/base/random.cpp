#include "base/random.hpp"

#include <sys/random.h>

#include <array>
#include <cstdint>
#include <span>

#include "base/check.hpp"

namespace codevault {

namespace {

constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";  // RFC 4648 base32, in lower case

template <std::size_t size>
std::array<std::uint8_t, size> random_bytes() {
  std::array<std::uint8_t, size> bytes;
  check(::getrandom(bytes.data(), bytes.size(), 0), "getrandom");
  return bytes;
}

std::string base32_of(std::span<const std::uint8_t> bytes, std::size_t length) {
  std::string text;
  std::uint32_t pool = 0;
  int bits = 0;
  for (std::uint8_t byte : bytes) {
    pool = (pool << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.size() < length) {
      bits -= 5;
      text += alphabet[(pool >> bits) & 31];
    }
  }
  return text;
}

}  // namespace

std::string random_id() {
  auto bytes = random_bytes<17>();
  std::string id = base32_of(std::span(bytes).first(16), 25);
  id.insert(id.begin(), alphabet[bytes[16] % 26]);
  return id;
}

std::string random_secret() {
  auto bytes = random_bytes<33>();
  return base32_of(bytes, 52);
}

}  // namespace codevault
