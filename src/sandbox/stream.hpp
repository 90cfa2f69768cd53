#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/channel.hpp"

// The messages of frames.hpp over a stream of bytes, for where no descriptor can be passed: a
// runner in a container has nothing in common with its worker but such a stream. Contents take the
// place of descriptors. All numbers are little-endian:
//
//     u32 size of the frame | frame | u32 number of contents | for each: u64 size, bytes
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
  std::uint32_t frame = 1 << 20;
  std::uint32_t contents = 128;
  std::uint64_t bytes = 1 << 20;  // of all contents together
};

std::string to_stream(const StreamMessage& message);

// Takes messages out of a stream. It never holds more than it was fed, whatever sizes the peer
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
  enum class Part { frame_size, frame, count, size, bytes };

  void advance();
  void expect(Part part, std::uint64_t size);
  void expect_contents();

  StreamBounds bounds_;
  Part part_ = Part::frame_size;
  std::uint64_t wanted_ = sizeof(std::uint32_t);
  std::string got_;  // of the part
  StreamMessage message_;
  std::uint64_t missing_ = 0;  // contents of the message
  std::uint64_t bytes_ = 0;    // of its contents
  std::deque<StreamMessage> ready_;
  bool good_ = true;
};

// A message of a channel with what its descriptors hold. Nothing when one cannot be read.
std::optional<StreamMessage> to_stream_message(const Message& message);
// The other way round, with a memfd for each of the contents. Nothing, with errno set, when there
// are no descriptors left.
std::optional<Message> to_message(StreamMessage message);

}  // namespace codevault::sandbox
