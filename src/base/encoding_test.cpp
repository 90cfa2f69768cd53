#include "base/encoding.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace codevault {
namespace {

TEST(Base64, RoundTripsEveryLength) {
  for (std::string bytes : {"", "a", "ab", "abc", "\xff\x01\xfe\x02"}) {
    EXPECT_EQ(from_base64(to_base64(bytes)), bytes);
  }
  EXPECT_EQ(to_base64("any carnal pleas"), "YW55IGNhcm5hbCBwbGVhcw==");
}

TEST(Base64, RefusesWhatIsNotBase64) {
  for (std::string text : {"a", "====", "YW5*", "YW55=", "YW 5", "Y=W5", "YR==", "YWF="}) {
    EXPECT_EQ(from_base64(text), std::nullopt) << text;
  }
}

TEST(Utf8, KnowsWellFormedFromIllFormed) {
  EXPECT_TRUE(is_utf8("plain, \u00e9\u20ac\U0001F600"));
  EXPECT_TRUE(is_utf8(std::string_view("\0", 1)));
  for (std::string bytes : {"\x80", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
    EXPECT_FALSE(is_utf8(bytes));
  }
}

TEST(Utf8, ReplacesOnlyWhatIsIllFormed) {
  EXPECT_EQ(to_utf8("a\xFFz"), "a\uFFFDz");
  EXPECT_TRUE(is_utf8(to_utf8("\xE2\x82\xED\xA0\x80")));
}

TEST(Utf8, FindsACharacterCutInTwo) {
  EXPECT_EQ(incomplete_tail_of("ok"), 0u);
  EXPECT_EQ(incomplete_tail_of("\xE2\x82"), 2u);
  EXPECT_EQ(incomplete_tail_of("x\xF0\x9F\x98"), 3u);
  EXPECT_EQ(incomplete_tail_of("\xE2\x82\xAC"), 0u);
}

TEST(Sha256, MatchesThePublishedExample) {  // FIPS 180-2, appendix B.1
  EXPECT_EQ(sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(RandomId, IsLongUniqueAndStartsWithALetter) {
  std::string a = random_id();

  EXPECT_EQ(a.size(), 26u);
  EXPECT_NE(a, random_id());
  EXPECT_TRUE(a[0] >= 'a' && a[0] <= 'z');
}

}  // namespace
}  // namespace codevault
