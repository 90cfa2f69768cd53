#include "sandbox/stream.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <utility>

namespace codevault::sandbox {
namespace {

template <typename Number>
void append(std::string& bytes, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i) {
    bytes.push_back(static_cast<char>(number >> (8 * i) & 0xff));
  }
}

std::uint64_t number_in(std::string_view bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) {
    number = number << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return number;
}

}  // namespace

std::string to_stream(const StreamMessage& message) {
  std::string bytes;
  append(bytes, static_cast<std::uint32_t>(message.frame.size()));
  bytes += message.frame;
  append(bytes, static_cast<std::uint32_t>(message.contents.size()));
  for (const std::string& contents : message.contents) {
    append(bytes, std::uint64_t{contents.size()});
    bytes += contents;
  }
  return bytes;
}

bool StreamReader::feed(std::string_view bytes) {
  while (good_ && !bytes.empty()) {
    auto taken =
        static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), wanted_ - got_.size()));
    got_ += bytes.substr(0, taken);
    bytes.remove_prefix(taken);
    while (good_ && got_.size() == wanted_) advance();
  }
  return good_;
}

std::optional<StreamMessage> StreamReader::take() {
  if (ready_.empty()) return {};
  StreamMessage message = std::move(ready_.front());
  ready_.pop_front();
  return message;
}

// A part is complete.
void StreamReader::advance() {
  std::string got = std::exchange(got_, {});
  std::uint64_t number = number_in(std::string_view(got).substr(0, sizeof(std::uint64_t)));
  switch (part_) {
    case Part::frame_size:
      good_ = number > 0 && number <= bounds_.frame;
      return expect(Part::frame, number);
    case Part::frame:
      message_.frame = std::move(got);
      return expect(Part::count, sizeof(std::uint32_t));
    case Part::count:
      good_ = number <= bounds_.contents;
      missing_ = number;
      return expect_contents();
    case Part::size:
      good_ = number <= bounds_.bytes - bytes_;
      bytes_ += good_ ? number : 0;
      return expect(Part::bytes, number);
    case Part::bytes: message_.contents.push_back(std::move(got)); return expect_contents();
  }
}

void StreamReader::expect(Part part, std::uint64_t size) {
  part_ = part;
  wanted_ = size;
}

void StreamReader::expect_contents() {
  if (missing_ > 0) {
    --missing_;
    return expect(Part::size, sizeof(std::uint64_t));
  }
  ready_.push_back(std::exchange(message_, {}));
  bytes_ = 0;
  expect(Part::frame_size, sizeof(std::uint32_t));
}

std::optional<StreamMessage> to_stream_message(const Message& message) {
  StreamMessage of{.frame = message.bytes};
  for (const UniqueFd& fd : message.fds) {
    std::optional<std::string> contents = read_whole(fd.get());
    if (!contents) return {};
    of.contents.push_back(std::move(*contents));
  }
  return of;
}

std::optional<Message> to_message(StreamMessage message) {
  Message of{.bytes = std::move(message.frame)};
  for (const std::string& contents : message.contents) {
    of.fds.emplace_back(::memfd_create("contents", MFD_CLOEXEC));
    if (!of.fds.back() || !write_whole(of.fds.back().get(), contents)) return {};
  }
  return of;
}

}  // namespace codevault::sandbox
