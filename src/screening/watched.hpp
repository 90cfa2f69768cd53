#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace codevault {

// The full names that rules forbid: `os.system` is that and all below it, `os.exec*` all that begin
// so, `ctypes..system` a `system` anywhere below `ctypes`, `edit()` one that is called.
class Watched {
 public:
  // Throws Error{invalid} for a pattern that is none of these.
  void add(const std::string& pattern, std::size_t rule);

  // The rule that forbids `name`.
  std::optional<std::size_t> find(std::string_view name, bool called) const;
  // Whether `name`, or something below it, may be forbidden.
  bool knows(std::string_view name) const;
  // Whether `word` is a part of a name that is forbidden.
  bool mentions(std::string_view word) const;

 private:
  struct Found {
    std::size_t rule;
    bool only_called;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  template <typename T>
  using ByName = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

  const Found* find_in(const ByName<Found>& names, std::string_view name) const;

  ByName<Found> names_;
  ByName<Found> anywhere_;  // "head..name"
  ByName<std::vector<std::pair<std::string, std::size_t>>>
      beginnings_;  // by what is before the last dot
  std::unordered_set<std::string, Hash, std::equal_to<>> known_;
  std::unordered_set<std::string, Hash, std::equal_to<>> parts_;
  std::vector<std::string> part_beginnings_;
};

}  // namespace codevault
