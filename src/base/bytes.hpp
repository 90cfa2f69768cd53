#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace codevault {

// A number of bytes: a size, a limit, a peak.
using Bytes = std::uint64_t;

consteval Bytes operator""_KiB(unsigned long long n) { return n << 10; }
consteval Bytes operator""_MiB(unsigned long long n) { return n << 20; }
consteval Bytes operator""_GiB(unsigned long long n) { return n << 30; }

// Contents that several owners share and nobody changes: a source file, an input, an artifact. Any
// bytes, not text. Null means empty.
using Blob = std::shared_ptr<const std::string>;

inline Blob make_blob(std::string contents) {
  return std::make_shared<const std::string>(std::move(contents));
}

inline const std::string& contents_of(const Blob& blob) {
  static const std::string empty;
  return blob ? *blob : empty;
}

}  // namespace codevault
