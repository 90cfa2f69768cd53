#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <utility>

namespace codevault {

// Values by key that take up at most `capacity` together, in whatever unit their sizes are given.
// The least recently used ones go first. For one thread.
template <typename Key, typename Value, typename Less = std::less<>>
class Lru {
 public:
  explicit Lru(std::uint64_t capacity) : capacity_(capacity) {}

  // The value of `key`, which becomes the most recently used; null when it is not kept.
  template <typename Sought>
  Value* find(const Sought& key) {
    auto found = index_.find(key);
    if (found == index_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &entries_.front().value;
  }

  // Keeps `value`, in place of one that has the same key. Null when it is larger than the capacity
  // and so not kept.
  Value* keep(Key key, Value value, std::uint64_t size = 1) {
    if (auto known = index_.find(key); known != index_.end()) erase(known->second);
    if (size > capacity_) return nullptr;
    while (size_ + size > capacity_) erase(std::prev(entries_.end()));
    entries_.push_front({{}, std::move(value), size});
    entries_.front().place = index_.emplace(std::move(key), entries_.begin()).first;
    size_ += size;
    return &entries_.front().value;
  }

  // Drops the values for which `unwanted(key, value)` is true.
  template <typename Unwanted>
  void erase_if(Unwanted unwanted) {
    for (auto entry = entries_.begin(); entry != entries_.end();) {
      auto next = std::next(entry);
      if (unwanted(entry->place->first, entry->value)) erase(entry);
      entry = next;
    }
  }

  std::size_t count() const { return entries_.size(); }
  std::uint64_t size() const { return size_; }

 private:
  struct Entry;
  using Entries = std::list<Entry>;
  using Index = std::map<Key, typename Entries::iterator, Less>;
  struct Entry {
    typename Index::iterator place;
    Value value;
    std::uint64_t size;
  };

  void erase(typename Entries::iterator entry) {
    size_ -= entry->size;
    index_.erase(entry->place);
    entries_.erase(entry);
  }

  std::uint64_t capacity_;
  std::uint64_t size_ = 0;
  Entries entries_;  // most recently used first
  Index index_;
};

}  // namespace codevault
