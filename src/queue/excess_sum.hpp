#pragma once

#include <cstdint>
#include <vector>

namespace codevault {

// A bag of numbers that knows how far they lie below any level: O(log n) each, n the largest
// number.
class ExcessSum {
 public:
  void add(std::size_t number);
  void remove(std::size_t number);  // one that is there

  struct Below {
    std::size_t count = 0;  // how many numbers are less than the level
    std::size_t gap = 0;    // the sum of level - number over them
  };
  Below below(std::size_t level) const;
  // How many places of the tree were visited so far: the work done.
  std::uint64_t steps() const { return steps_; }

 private:
  struct Node {
    std::size_t count = 0;
    std::size_t sum = 0;
  };

  void change(std::size_t number, std::size_t count, std::size_t sum);
  void grow(std::size_t size);

  // A Fenwick tree: node i covers the (i & -i) numbers that end at i - 1. Its size is a power of
  // two.
  std::vector<Node> nodes_;
  mutable std::uint64_t steps_ = 0;
};

}  // namespace codevault
