#include "bullmq/script.hpp"

#include <gmock/gmock.h>

#include <regex>
#include <stdexcept>

namespace codevault::bullmq {
namespace {

// Returns the comment at the top of a script.
std::string head_of(const std::string& text) {
  std::size_t end = 0;
  while (text.compare(end, 2, "--") == 0) end = text.find('\n', end) + 1;
  return text.substr(0, end);
}

TEST(QueueScript, SaysAtItsHeadWhatItsArgumentsAre) {
  ASSERT_FALSE(sources.empty());
  for (const Source& source : sources) {
    QueueScript script(source.text);
    std::vector<std::string> names = script.arguments();
    names.insert(names.end(), script.row().begin(), script.row().end());
    for (const std::string& name : names) {
      EXPECT_TRUE(std::regex_search(head_of(source.text), std::regex("\\b" + name + "\\b")))
          << source.name << ": " << name;
    }
  }
}

TEST(QueueScript, NamesAsManyArgumentsAsItUnpacks) {
  std::regex unpacks(R"(local ([a-z_, ]+) = unpack\(ARGV, (?:1, (\d+)|at, at \+ (\d+))\))");
  for (const Source& source : sources) {
    std::string text = source.text;
    for (std::sregex_iterator found(text.begin(), text.end(), unpacks), end; found != end;
         ++found) {
      std::string names = (*found)[1];
      auto count = static_cast<std::size_t>(std::ranges::count(names, ',') + 1);
      std::size_t last =
          (*found)[2].matched ? std::stoul((*found)[2]) : std::stoul((*found)[3]) + 1;
      EXPECT_EQ(count, last) << source.name;
    }
  }
}

TEST(QueueScript, TakesItsArgumentsInOrder) {
  const QueueScript& finish = script("finish");
  EXPECT_EQ(finish.arguments(), (std::vector<std::string>{"now", "points"}));

  EXPECT_EQ(script("renew").argv({{"id", "a"}, {"token", "t"}, {"attempt", "1"}, {"lease", "9"}}),
            (redis::Command{"a", "t", "1", "9"}));
  EXPECT_THROW(script("renew").argv({{"id", "a"}}), std::logic_error);
  EXPECT_THROW(script("untake").argv({{"token", "t"}, {"id", "a"}}), std::logic_error);
  EXPECT_THROW(finish.argv({{"now", "1"}, {"points", "0"}}, {{{"id", "a"}}}), std::logic_error);
  EXPECT_THROW(script("nothing"), std::logic_error);
}

}  // namespace
}  // namespace codevault::bullmq
