#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "integration/programs.hpp"

// Checks the programs without running them.
namespace codevault {
namespace {

TEST(Programs, BeginWithAnExpectationOrBelongToOneThatDoes) {
  std::set<std::string> known = {"README.md"};
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

}  // namespace
}  // namespace codevault
