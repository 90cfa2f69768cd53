#include "base/encoding.hpp"

#include <openssl/evp.h>

#include <array>
#include <cstdint>

namespace codevault {
namespace {

// The length of the well-formed UTF-8 sequence that starts `bytes`, or 0 (Unicode 15, table 3-7).
std::size_t sequence_of(std::string_view bytes) {
  auto at = [&](std::size_t i) {
    return static_cast<std::uint8_t>(i < bytes.size() ? bytes[i] : 0);
  };
  auto continues = [&](std::size_t i) { return (at(i) & 0xC0) == 0x80; };
  std::uint8_t lead = at(0);
  if (lead < 0x80) return bytes.empty() ? 0 : 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return continues(1) ? 2 : 0;
  if (lead < 0xF0) {
    std::uint8_t low = lead == 0xE0 ? 0xA0 : 0x80;
    std::uint8_t high = lead == 0xED ? 0x9F : 0xBF;
    return at(1) >= low && at(1) <= high && continues(2) ? 3 : 0;
  }
  if (lead > 0xF4) return 0;
  std::uint8_t low = lead == 0xF0 ? 0x90 : 0x80;
  std::uint8_t high = lead == 0xF4 ? 0x8F : 0xBF;
  return at(1) >= low && at(1) <= high && continues(2) && continues(3) ? 4 : 0;
}

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
  int written = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                reinterpret_cast<const unsigned char*>(bytes.data()),
                                static_cast<int>(bytes.size()));
  text.resize(static_cast<std::size_t>(written));
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::size_t padding = 0;
  while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
  std::string_view body = text.substr(0, text.size() - padding);
  for (char c : body) {
    bool valid = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                 c == '+' || c == '/';
    if (!valid) return std::nullopt;
  }
  std::string bytes(text.size() / 4 * 3, '\0');
  int written = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                reinterpret_cast<const unsigned char*>(text.data()),
                                static_cast<int>(text.size()));
  if (written < 0) return std::nullopt;
  // The bits that padding leaves over are zero in what to_base64 writes.
  if (bytes.find_first_not_of('\0', bytes.size() - padding) != std::string::npos) {
    return std::nullopt;
  }
  bytes.resize(static_cast<std::size_t>(written) - padding);
  return bytes;
}

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    std::size_t length = sequence_of(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

std::string to_utf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    std::size_t length = sequence_of(bytes);
    if (length == 0) {
      text += "\xEF\xBF\xBD";
      length = 1;
    } else {
      text.append(bytes.substr(0, length));
    }
    bytes.remove_prefix(length);
  }
  return text;
}

std::size_t incomplete_tail_of(std::string_view bytes) {
  for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
    auto byte = static_cast<std::uint8_t>(bytes[bytes.size() - back]);
    if ((byte & 0xC0) == 0x80) continue;
    std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, 32> digest;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
  constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (unsigned char byte : digest) {
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

}  // namespace codevault
