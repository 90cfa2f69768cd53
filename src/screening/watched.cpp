#include "screening/watched.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace codevault {
namespace {

// Names of headers and of one command have dots of their own.
bool is_whole(std::string_view name) {
  return name.starts_with("#include ") || name.starts_with('.') || name.find('/') == 0;
}

}  // namespace

void Watched::add(const std::string& pattern, std::size_t rule) {
  std::string_view name = pattern;
  bool only_called = name.ends_with("()");
  if (only_called) name.remove_suffix(2);
  std::size_t star = name.find('*');
  if (name.empty() || (star != std::string_view::npos && star + 1 != name.size()))
    throw invalid("names", "cannot have '" + pattern + "': a * stands at the end");
  for (std::size_t from = 0; from < name.size();) {
    std::size_t dot = std::min(name.find('.', from), name.size());
    std::string_view part = name.substr(from, dot - from);
    if (part.ends_with('*')) {
      part_beginnings_.emplace_back(part.substr(0, part.size() - 1));
    } else {
      parts_.emplace(part);
    }
    from = dot + 1;
  }
  std::size_t gap = name.find("..");
  bool whole = is_whole(name);
  for (std::size_t dot = name.find('.'); !whole && dot < std::min(gap, name.size());
       dot = name.find('.', dot + 1))
    known_.emplace(name.substr(0, dot));
  if (gap != std::string_view::npos) known_.emplace(name.substr(0, gap));
  if (star != std::string_view::npos) {
    std::size_t dot = whole ? std::string_view::npos : name.rfind('.');
    std::string before(dot == std::string_view::npos ? "" : name.substr(0, dot));
    beginnings_[before].emplace_back(name.substr(0, star), rule);
  } else if (gap != std::string_view::npos && !whole) {
    anywhere_.emplace(name, Found{rule, only_called});
  } else {
    names_.emplace(name, Found{rule, only_called});
    known_.emplace(name);
  }
}

const Watched::Found* Watched::find_in(const ByName<Found>& names, std::string_view name) const {
  auto found = names.find(name);
  return found == names.end() ? nullptr : &found->second;
}

std::optional<std::size_t> Watched::find(std::string_view name, bool called) const {
  auto allows = [&](const Found* found) { return found && (called || !found->only_called); };
  const bool whole = is_whole(name);
  std::size_t dot = whole ? name.size() : 0;
  std::string_view head;
  std::string gap;
  for (std::size_t from = 0; from <= name.size(); from = dot + 1) {
    dot = whole ? name.size() : std::min(name.find('.', from), name.size());
    std::string_view part = name.substr(0, dot);
    if (const Found* found = find_in(names_, part); allows(found)) return found->rule;
    std::string_view before = from == 0 ? std::string_view() : name.substr(0, from - 1);
    if (auto found = beginnings_.find(before); found != beginnings_.end()) {
      for (const auto& [beginning, rule] : found->second) {
        if (part.starts_with(beginning)) return rule;
      }
    }
    if (anywhere_.empty()) continue;
    std::string_view last = name.substr(from, dot - from);
    // What is below any of the names before, or below none: "..name".
    for (std::size_t end = 0; end != std::string_view::npos && end < from;
         end = name.find('.', end + 1)) {
      head = name.substr(0, end);
      if (!head.empty() && !known_.contains(head)) continue;
      gap.assign(head).append("..").append(last);
      if (const Found* found = find_in(anywhere_, gap); allows(found)) return found->rule;
    }
  }
  return std::nullopt;
}

bool Watched::knows(std::string_view name) const { return known_.contains(name); }

bool Watched::mentions(std::string_view word) const {
  return parts_.contains(word) ||
         std::ranges::any_of(part_beginnings_, [&](const std::string& beginning) {
           return word.starts_with(beginning);
         });
}

}  // namespace codevault
