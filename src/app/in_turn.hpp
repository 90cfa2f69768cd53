#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace codevault {

// Writes what pieces of work say that run side by side, as though they ran one after another: what
// a later one says waits until those before it have ended.
class InTurn {
 public:
  InTurn(std::size_t count, std::function<void(const std::string&)> write)
      : write_(std::move(write)), waiting_(count), ended_(count) {}

  void say(std::size_t index, const std::string& text) {
    index == next_ ? write_(text) : void(waiting_[index] += text);
  }

  void end(std::size_t index) {
    ended_[index] = true;
    for (; next_ < ended_.size() && ended_[next_]; write_next()) ++next_;
  }

 private:
  void write_next() {
    if (next_ < waiting_.size()) write_(std::exchange(waiting_[next_], {}));
  }

  std::function<void(const std::string&)> write_;
  std::size_t next_ = 0;  // its words are written at once
  std::vector<std::string> waiting_;
  std::vector<bool> ended_;
};

}  // namespace codevault
