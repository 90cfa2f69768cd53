#pragma once

#include <boost/pfr.hpp>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// How values become bytes: numbers little-endian, text and lists with their length before them, the
// fields of a struct in their order. An enumeration takes a byte, and its `last` is the highest.
namespace codevault::sandbox {

class ByteWriter {
 public:
  std::string bytes;

  template <std::integral Number>
  void write(Number number) {
    auto rest = static_cast<std::uint64_t>(number);
    for (std::size_t i = 0; i < sizeof(Number); ++i, rest >>= 8) {
      bytes.push_back(static_cast<char>(rest & 0xff));
    }
  }

  template <typename Choice>
  requires std::is_enum_v<Choice>
  void write(Choice choice) { write(static_cast<std::uint8_t>(choice)); }

  void write(const std::string& text) {
    write(static_cast<std::uint32_t>(text.size()));
    bytes += text;
  }

  template <typename Item>
  void write(const std::vector<Item>& items) {
    write(static_cast<std::uint32_t>(items.size()));
    for (const Item& item : items) write(item);
  }

  template <typename Struct>
  requires std::is_aggregate_v<Struct>
  void write(const Struct& value) {
    boost::pfr::for_each_field(value, [this](const auto& field) { this->write(field); });
  }
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  // Whether all values were valid, and nothing follows them.
  bool complete() const { return good_ && rest_.empty(); }

  template <std::integral Number>
  void read(Number& number) {
    std::uint64_t value = 0;
    std::string_view taken = take(sizeof(Number));
    for (std::size_t i = taken.size(); i-- > 0;) {
      value = value << 8 | static_cast<unsigned char>(taken[i]);
    }
    number = static_cast<Number>(value);
  }

  void read(bool& flag) { flag = read_byte(1) == 1; }

  template <typename Choice>
  requires std::is_enum_v<Choice>
  void read(Choice& choice) {
    choice = static_cast<Choice>(read_byte(static_cast<std::uint8_t>(Choice::last)));
  }

  void read(std::string& text) {
    std::uint32_t size = 0;
    read(size);
    text = take(size);
  }

  template <typename Item>
  void read(std::vector<Item>& items) {
    std::uint32_t count = 0;
    read(count);
    // Every item takes at least a byte, so a count that is too high is refused before it costs
    // memory.
    if (count > rest_.size()) good_ = false;
    for (std::uint32_t i = 0; good_ && i < count; ++i) read(items.emplace_back());
  }

  template <typename Struct>
  requires std::is_aggregate_v<Struct>
  void read(Struct& value) {
    boost::pfr::for_each_field(value, [this](auto& field) { this->read(field); });
  }

 private:
  std::string_view take(std::size_t size) {
    good_ = good_ && size <= rest_.size();
    if (!good_) return {};
    std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::uint8_t read_byte(std::uint8_t most) {
    std::uint8_t byte = 0;
    read(byte);
    good_ = good_ && byte <= most;
    return good_ ? byte : 0;
  }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace codevault::sandbox
