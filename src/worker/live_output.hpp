#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/task.hpp"
#include "judge/command.hpp"

namespace codevault {

// Gathers the output of a program for a moment and passes it on, in order and in whole characters,
// as the JSON of an output event: {"stream", "text"}, or {"stream", "base64"} for what is not
// UTF-8.
class LiveOutput : public std::enable_shared_from_this<LiveOutput> {
 public:
  using Tell = std::function<void(std::string event)>;

  LiveOutput(asio::any_io_executor executor, Tell tell,
             std::chrono::milliseconds gather = std::chrono::milliseconds(10))
      : executor_(std::move(executor)), tell_(std::move(tell)), gather_(gather) {}

  void write(Stream stream, std::string_view bytes);
  // Passes on the rest, including an incomplete character. Nothing is passed on afterwards.
  void finish();

 private:
  enum class Rest { keep, pass_on };

  void pass_on(Stream stream, Rest rest);
  static Task<> pass_on_later(std::shared_ptr<LiveOutput> self);

  asio::any_io_executor executor_;
  Tell tell_;
  std::chrono::milliseconds gather_;
  std::string pending_[2];
  bool waiting_ = false;
};

}  // namespace codevault
