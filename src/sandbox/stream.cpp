#include "sandbox/stream.hpp"

#include <sys/mman.h>

#include <utility>

namespace codevault::sandbox {

std::string to_stream(const StreamMessage& message) {
  ByteWriter whole;
  whole.write(message);
  ByteWriter sized;
  sized.write(whole.bytes);
  return std::move(sized.bytes);
}

bool StreamReader::feed(std::string_view bytes) {
  if (!good_) return false;
  unread_ += bytes;
  std::string_view rest = unread_;
  while (good_ && rest.size() >= sizeof(std::uint32_t)) {
    std::uint32_t size = 0;
    ByteReader(rest.substr(0, sizeof size)).read(size);
    good_ = size <= bounds_.bytes;
    if (size > rest.size() - sizeof size) break;
    ByteReader reader(rest.substr(sizeof size, size));
    StreamMessage message;
    reader.read(message);
    good_ = good_ && reader.complete() && !message.frame.empty() &&
            message.contents.size() <= bounds_.contents;
    if (good_) ready_.push_back(std::move(message));
    rest.remove_prefix(sizeof size + size);
  }
  unread_.erase(0, unread_.size() - rest.size());
  return good_;
}

std::optional<StreamMessage> StreamReader::take() {
  if (ready_.empty()) return {};
  StreamMessage message = std::move(ready_.front());
  ready_.pop_front();
  return message;
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
