#include "queue/excess_sum.hpp"

#include <algorithm>

namespace codevault {

void ExcessSum::add(std::size_t number) { change(number, 1, number); }

// Unsigned numbers wrap, so adding the complement takes away.
void ExcessSum::remove(std::size_t number) { change(number, 0 - std::size_t{1}, 0 - number); }

ExcessSum::Below ExcessSum::below(std::size_t level) const {
  Node total;
  std::size_t end = nodes_.empty() ? 0 : std::min(level, nodes_.size() - 1);
  for (; end > 0; end &= end - 1, ++steps_) {
    total.count += nodes_[end].count;
    total.sum += nodes_[end].sum;
  }
  return {total.count, total.count * level - total.sum};
}

void ExcessSum::change(std::size_t number, std::size_t count, std::size_t sum) {
  if (number + 1 >= nodes_.size()) grow(number + 2);
  for (std::size_t i = number + 1; i < nodes_.size(); i += i & (0 - i), ++steps_) {
    nodes_[i].count += count;
    nodes_[i].sum += sum;
  }
}

// A node that a longer tree adds at a power of two covers all there was before it; the others cover
// only new numbers.
void ExcessSum::grow(std::size_t size) {
  std::size_t covered = nodes_.empty() ? 0 : nodes_.size() - 1;  // a power of two, or 0
  Node all = covered ? nodes_[covered] : Node{};
  std::size_t wanted = covered ? covered : 64;
  while (wanted + 1 < size) wanted *= 2;
  nodes_.resize(wanted + 1);
  for (std::size_t power = covered ? covered * 2 : wanted * 2; power <= wanted; power *= 2) {
    nodes_[power] = all;
  }
}

}  // namespace codevault
