#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "integration/programs.hpp"

// Checks the programs without running them.
namespace codevault {
namespace {

TEST(Programs, BeginWithAnExpectationOrBelongToOneThatDoes) {
  std::set<std::string> known = {"README.md", "probe/guest.txt"};
  for (const std::string& path : programs_below("")) {
    known.insert(path);
    for (const std::string& name : parse_expectation(program_file(path)).with) {
      known.insert(beside(path, name));
    }
  }

  for (const auto& [path, source] : program_files()) {
    EXPECT_TRUE(known.contains(path)) << path << " has no expectation in its first line";
  }
}

TEST(Programs, AreThereForEveryLanguage) {
  for (const Language& language : all_languages()) {
    std::size_t count = 0;
    for (const std::string& path : programs_below("sample/")) {
      count += language_of(path).extensions.front() == language.extensions.front();
    }
    EXPECT_GE(count, 3u) << language.id;
  }
}

// What a program has printed is kept when it hangs, in every language.
TEST(Programs, HangInEveryLanguage) {
  for (const Language& language : all_languages()) {
    const std::string name = "/hangs" + language.extensions.front();
    std::vector<std::string> paths = programs_below("sample/");
    bool there = std::ranges::any_of(paths, [&](const std::string& path) {
      return path.size() >= name.size() && lower(path).ends_with(lower(name));
    });
    EXPECT_TRUE(there) << language.id;
  }
}

}  // namespace
}  // namespace codevault
