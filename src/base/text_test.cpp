#include "base/text.hpp"

#include <gmock/gmock.h>

namespace codevault {
namespace {

using testing::ElementsAre;

TEST(Text, LowersLettersOfAsciiOnly) { EXPECT_EQ(lower("Abc[@Z]\u00c9"), "abc[@z]\u00c9"); }

TEST(Text, ComparesWordsWhateverTheirCase) {
  EXPECT_TRUE(same_word("Content-TYPE", "content-type"));
  EXPECT_FALSE(same_word("content", "content-type"));
  EXPECT_FALSE(same_word("@", "`"));
}

TEST(Text, EndsWithOneOfSeveral) {
  EXPECT_TRUE(ends_with_one_of("a.jpeg", {".jpg", ".jpeg"}));
  EXPECT_FALSE(ends_with_one_of("a.jpeg.txt", {".jpg", ".jpeg"}));
  EXPECT_FALSE(ends_with_one_of("a", {}));
}

TEST(Text, TrimsBlanksAtBothEndsOnly) {
  EXPECT_EQ(trimmed(" \ta b\t"), "a b");
  EXPECT_EQ(trimmed(" \t "), "");
  EXPECT_EQ(trimmed(" a\n", " \n"), "a");
}

TEST(Text, SplitsAtEachSeparator) {
  EXPECT_THAT(split("a,,b,", ','), ElementsAre("a", "", "b", ""));
  EXPECT_THAT(split("a,,b,", ',', EmptyParts::dropped), ElementsAre("a", "b"));
  EXPECT_THAT(split("", ','), ElementsAre(""));
  EXPECT_THAT(split("", ',', EmptyParts::dropped), ElementsAre());
}

TEST(Text, ReplacesEveryPlaceholderAndNothingInWhatItPut) {
  EXPECT_EQ(replaced("{x}-{x}", "{x}", "a{x}"), "a{x}-a{x}");
  EXPECT_EQ(replaced("plain", "{x}", "a"), "plain");
}

}  // namespace
}  // namespace codevault
