#include "archives/pairs.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/text.hpp"

namespace codevault {
namespace {

// Returns the name of the answer that belongs to an input; empty if there is none.
std::string answer_for(const std::set<std::string>& files, const std::string& path) {
  std::size_t begin = path.size() - last_part(path).size();
  auto with = [&](std::string_view from, std::string_view to) {
    std::size_t at = path.rfind(from);
    if (at == std::string::npos || at < begin) return std::string();
    std::string answer = path;
    answer.replace(at, from.size(), to);
    return files.contains(answer) ? answer : "";
  };
  static constexpr std::pair<const char*, const char*> ways[] = {
      {".in", ".out"},     {".in", ".ans"},     {".in", ".a"}, {"input", "output"},
      {"input", "answer"}, {"Input", "Output"}, {"in", "out"}};
  for (const auto& [from, to] : ways) {
    if (std::string answer = with(from, to); !answer.empty()) return answer;
  }
  return {};
}

}  // namespace

std::vector<unsigned> numbers_in(const std::string& path) {
  std::string name = last_part(path);
  std::vector<unsigned> numbers;
  const char* end = name.data() + name.size();
  for (const char* at = name.data(); at != end;) {
    if (*at < '0' || *at > '9') {
      ++at;
      continue;
    }
    unsigned number = 0;
    auto [after, fault] = std::from_chars(at, end, number);
    if (fault != std::errc()) number = std::numeric_limits<unsigned>::max();
    numbers.push_back(number);
    at = after;
  }
  return numbers;
}

std::vector<FilePair> pairs_in(const std::set<std::string>& files) {
  std::vector<FilePair> pairs;
  for (const std::string& path : files) {
    std::string answer = answer_for(files, path);
    if (!answer.empty()) pairs.push_back({path, answer});
  }
  std::ranges::stable_sort(pairs, [](const FilePair& one, const FilePair& other) {
    return numbers_in(one.input) < numbers_in(other.input);
  });
  return pairs;
}

}  // namespace codevault
