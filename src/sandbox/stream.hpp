#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/channel.hpp"
#include "sandbox/frame_bytes.hpp"

// The messages of frames.hpp over a stream of bytes, for where no descriptor can be passed: a
// runner in a container has nothing in common with its worker but such a stream. Contents take the
// place of descriptors. A message is a StreamMessage as bytes (sandbox/frame_bytes.hpp), with their
// number before them as a little-endian u32.
//
// No program speaks it yet. It is what an executor of containers needs first of all, and its tests
// run a program over it.
namespace codevault::sandbox {

struct StreamMessage {
  std::string frame;
  std::vector<std::string> contents;  // in the order of a Message's descriptors
};

// The most that one message may hold.
struct StreamBounds {
  std::uint32_t bytes = 2 << 20;
  std::uint32_t contents = 128;
};

std::string to_stream(const StreamMessage& message);

// Takes messages out of a stream. What it was fed bounds what it holds, whatever sizes the peer
// announces.
class StreamReader {
 public:
  explicit StreamReader(const StreamBounds& bounds) : bounds_(bounds) {}

  // Takes the next bytes. False from when they are no message within the bounds; the stream is of
  // no use then.
  bool feed(std::string_view bytes);
  // The next whole message, if there is one.
  std::optional<StreamMessage> take();

 private:
  StreamBounds bounds_;
  std::string unread_;  // less than a message
  std::deque<StreamMessage> ready_;
  bool good_ = true;
};

// A message of a channel with what its descriptors hold. Nothing when one cannot be read.
std::optional<StreamMessage> to_stream_message(const Message& message);
// The other way round, with a memfd for each of the contents. Nothing, with errno set, when there
// are no descriptors left.
std::optional<Message> to_message(StreamMessage message);

}  // namespace codevault::sandbox
