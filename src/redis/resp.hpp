#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/error.hpp"

// Redis' wire format, RESP in version 2, which a server speaks unless asked for another: bytes in,
// values out. Bytes from the server are not trusted.
namespace codevault::redis {

struct Value {
  enum class Kind { null, text, number, list, error };

  Kind kind = Kind::null;
  std::string text;          // of a text or an error
  std::int64_t number = 0;   // of a number
  std::vector<Value> items;  // of a list

  bool is_null() const { return kind == Kind::null; }
  bool is_error() const { return kind == Kind::error; }

  // For replies whose form is known. Each throws Error{unavailable} if this is no list, or too
  // short a one.
  const std::vector<Value>& list() const;
  const Value& at(std::size_t index) const;
};

using Command = std::vector<std::string>;

// The command as a client sends it.
std::string encode(const Command& command);

// Puts values together from bytes as they come, each byte looked at once.
class Parser {
 public:
  struct Limits {
    std::size_t depth = 16;         // lists in lists
    std::size_t items = 1'000'000;  // in one list
    std::size_t line = 64'000;      // a line that is neither text nor list
    Bytes text = 512_MiB;           // Redis' own limit
    Bytes value = 1'024_MiB;        // all texts of one value
  };

  Parser() = default;
  explicit Parser(Limits limits) : limits_(limits) {}

  void feed(std::string_view bytes) { buffer_.append(bytes); }
  // The next complete value, or nothing when more bytes are needed. Throws Error{unavailable} when
  // the bytes are not RESP or too much; no value comes after that.
  std::optional<Value> next();

 private:
  struct Frame {
    Value list;
    std::size_t missing = 0;
  };

  std::optional<std::string_view> take_line();
  // One element: false when it needs more bytes.
  bool step(std::optional<Value>& whole);
  bool take_text(std::optional<Value>& whole);
  void begin_list(std::int64_t length, std::optional<Value>& whole);
  void add(Value value, std::optional<Value>& whole);
  void forget_read();

  Limits limits_;
  std::string buffer_;
  std::size_t read_ = 0;                    // of the buffer
  std::size_t searched_ = 0;                // where the end of a line was sought already
  std::optional<std::size_t> text_length_;  // of the text that is being read
  std::size_t held_ = 0;
  std::vector<Frame> frames_;
};

// An error reply, in words for people.
Error error_of(const Value& reply);

}  // namespace codevault::redis
