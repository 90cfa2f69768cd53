#include "judge/checker.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace codevault {
namespace {

using testing::HasSubstr;

struct Case {
  std::vector<std::string> flags;
  std::string answer;
  std::string output;
  bool right;
};

TEST(Checker, ComparesAsTheFlagsSay) {
  const Case cases[] = {
      {{}, "1 2\n3\n", "1\n2 3", true},
      {{}, "Yes", "yES", true},
      {{}, "1 2", "1 2 3", false},
      {{}, "1 2 3", "1 2", false},
      {{}, "", "\n\n", true},
      {{}, "1.0", "1", false},
      {{"case_sensitive"}, "Yes", "yes", false},
      {{"space_change_sensitive"}, "a b\n", "a b\n", true},
      {{"space_change_sensitive"}, "a b\n", "a  b\n", false},
      {{"space_change_sensitive"}, "a b\n", "a b", false},
      {{"float_tolerance", "1e-6"}, "1.0", "1", true},
      {{"float_tolerance", "1e-6"}, "1000000", "1000000.9", true},
      {{"float_tolerance", "1e-6"}, "1000000", "1000001.1", false},
      {{"float_absolute_tolerance", "0.01"}, "1000", "1000.02", false},
      {{"float_relative_tolerance", "0.01"}, "0", "0.001", false},
      {{"float_absolute_tolerance", "0.01"}, "0", "-1e-3", true},
      {{"float_tolerance", "1e-6"}, "1.0", "nan", false},
      {{"float_tolerance", "1e-6"}, "1.0", "1.0x", false},
      {{"float_tolerance", "1e-6"}, "abc", "ABC", true},
      {{"float_tolerance", "1e-6"}, "inf", "inf", true},
      {{"float_tolerance", "1e-6"}, "+5", "5.0", true},
  };
  for (const Case& c : cases) {
    auto difference = difference_of(parse_comparison(c.flags), c.answer, c.output);

    EXPECT_EQ(!difference, c.right) << c.answer << " | " << c.output;
  }
}

TEST(Checker, SaysWhatIsWrongFirstAndWhere) {
  EXPECT_EQ(difference_of({}, "1\n2\n3\n", "1\n2\n4\n"), "line 3: expected \"3\", got \"4\"");
  EXPECT_EQ(difference_of({}, "1\n", ""), "line 1: the output ends where \"1\" is expected");
  EXPECT_EQ(difference_of({}, "", "x"), "line 1: \"x\" comes after the expected end");
}

TEST(Checker, NamesAFlagItDoesNotKnow) {
  EXPECT_THAT([] { parse_comparison({"loose"}); },
              testing::ThrowsMessage<Error>(HasSubstr("'loose' is not a flag")));
  EXPECT_THAT(
      [] {
        parse_comparison({"float_tolerance", "-1"});
      },
      testing::ThrowsMessage<Error>(HasSubstr("'float_tolerance' needs a number")));
}

}  // namespace
}  // namespace codevault
