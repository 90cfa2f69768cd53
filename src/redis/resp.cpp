#include "redis/resp.hpp"

#include <algorithm>
#include <charconv>

namespace codevault::redis {
namespace {

Error not_resp(const std::string& problem) {
  return unavailable("what answers there is not Redis: " + problem);
}

std::int64_t number_of(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  std::int64_t number = 0;
  auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size()) {
    throw not_resp("a number was expected");
  }
  return number;
}

}  // namespace

const std::vector<Value>& Value::list() const {
  if (kind != Kind::list) throw unavailable("Redis answered something else than a list");
  return items;
}

const Value& Value::at(std::size_t index) const {
  if (index >= list().size()) throw unavailable("Redis answered a list that is too short");
  return items[index];
}

std::string encode(const Command& command) {
  std::size_t length = 16;
  for (const std::string& word : command) length += word.size() + 16;
  std::string bytes;
  bytes.reserve(length);
  bytes.append("*").append(std::to_string(command.size())).append("\r\n");
  for (const std::string& word : command) {
    bytes.append("$").append(std::to_string(word.size())).append("\r\n");
    bytes.append(word).append("\r\n");
  }
  return bytes;
}

std::optional<Value> Parser::next() {
  std::optional<Value> whole;
  while (!whole && step(whole)) {
  }
  forget_read();
  if (whole) held_ = 0;
  return whole;
}

std::optional<std::string_view> Parser::take_line() {
  std::size_t end = buffer_.find("\r\n", std::max(read_, searched_));
  std::size_t length = (end == std::string::npos ? buffer_.size() : end) - read_;
  if (length > limits_.line) throw not_resp("a line is too long");
  if (end == std::string::npos) {
    searched_ = std::max(read_, buffer_.empty() ? 0 : buffer_.size() - 1);
    return std::nullopt;
  }
  std::string_view line(buffer_.data() + read_, length);
  read_ = end + 2;
  searched_ = read_;
  return line;
}

bool Parser::step(std::optional<Value>& whole) {
  if (text_length_) return take_text(whole);
  auto line = take_line();
  if (!line) return false;
  if (line->empty()) throw not_resp("an empty line");
  std::string_view rest = line->substr(1);
  switch (line->front()) {
    case '+':
      held_ += rest.size();
      add({.kind = Value::Kind::text, .text = std::string(rest)}, whole);
      return true;
    case '-': add({.kind = Value::Kind::error, .text = std::string(rest)}, whole); return true;
    case ':': add({.kind = Value::Kind::number, .number = number_of(rest)}, whole); return true;
    case '$': {
      std::int64_t length = number_of(rest);
      if (length == -1) {
        add({}, whole);
        return true;
      }
      auto size = static_cast<std::size_t>(length);
      if (length < 0 || size > limits_.text || held_ + size > limits_.value) {
        throw not_resp("a text of " + std::to_string(length) + " bytes");
      }
      held_ += size;
      text_length_ = size;
      return true;
    }
    case '*': begin_list(number_of(rest), whole); return true;
    default: throw not_resp("an answer of an unknown kind");
  }
}

bool Parser::take_text(std::optional<Value>& whole) {
  if (buffer_.size() - read_ < *text_length_ + 2) return false;
  Value value{.kind = Value::Kind::text, .text = buffer_.substr(read_, *text_length_)};
  read_ += *text_length_;
  if (buffer_.compare(read_, 2, "\r\n") != 0) throw not_resp("a text has no end");
  read_ += 2;
  searched_ = read_;
  text_length_.reset();
  add(std::move(value), whole);
  return true;
}

void Parser::begin_list(std::int64_t length, std::optional<Value>& whole) {
  if (length == -1) return add({}, whole);
  if (length < 0 || static_cast<std::uint64_t>(length) > limits_.items) {
    throw not_resp("a list of " + std::to_string(length) + " items");
  }
  if (frames_.size() >= limits_.depth) throw not_resp("lists in lists without end");
  auto missing = static_cast<std::size_t>(length);
  held_ += missing * sizeof(Value) / 8;
  if (held_ > limits_.value) throw not_resp("an answer is too long");
  if (missing == 0) return add({.kind = Value::Kind::list}, whole);
  frames_.push_back({.list = {.kind = Value::Kind::list}, .missing = missing});
}

void Parser::add(Value value, std::optional<Value>& whole) {
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    frame.list.items.push_back(std::move(value));
    if (--frame.missing > 0) return;
    value = std::move(frame.list);
    frames_.pop_back();
  }
  whole = std::move(value);
}

// Moving what is left to the front costs as much as is left, so it happens when that is little.
void Parser::forget_read() {
  if (read_ < buffer_.size() && read_ < 65'536) return;
  if (read_ < buffer_.size() / 2) return;
  buffer_.erase(0, read_);
  searched_ -= std::min(searched_, read_);
  read_ = 0;
}

Error error_of(const Value& reply) {
  struct Meaning {
    std::string_view word;
    std::string_view sentence;
  };
  static const Meaning meanings[] = {
      {"WRONGPASS", "Redis refuses the user or the password"},
      {"NOAUTH", "Redis wants a password, and none is given"},
      {"ERR AUTH", "Redis was given a password and has none"},
      {"ERR invalid password", "Redis refuses the password"},
      {"NOPERM", "Redis does not permit this to our user"},
      {"READONLY", "this Redis is a read-only replica"},
      {"OOM", "Redis is out of memory"},
      {"LOADING", "Redis is still loading its data"},
      {"MISCONF", "Redis cannot save its data and takes no more"},
      {"MASTERDOWN", "this Redis has lost the one it copies"},
      {"CLUSTERDOWN", "the Redis cluster is down"},
      {"BUSY", "Redis is busy with a script"},
      {"ERR DB index", "there is no such database in Redis"},
  };
  for (const Meaning& meaning : meanings) {
    // An error inside a script comes with words of Redis around it.
    if (reply.text.starts_with(meaning.word) ||
        reply.text.find(" -" + std::string(meaning.word)) != std::string::npos) {
      return unavailable(std::string(meaning.sentence) + " (" + reply.text + ")");
    }
  }
  return unavailable("Redis refuses a command: " + reply.text);
}

}  // namespace codevault::redis
