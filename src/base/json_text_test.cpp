#include "base/json_text.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace codevault {
namespace {

namespace json = boost::json;

TEST(JsonText, WritesNumbersAsPeopleDo) {
  EXPECT_EQ(json_text({24.9, 0.1, 0.0, -1.5, 1234567.25, 3}), "[24.9,0.1,0,-1.5,1234567.25,3]");
}

TEST(JsonText, KeepsTheExactValueOfANumber) {
  for (double number : {0.1 + 0.2, 1e300, 5e-324, 1.0 / 3}) {
    EXPECT_EQ(json::parse(json_text(number)).to_number<double>(), number);
  }
  EXPECT_EQ(json_text(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
}

TEST(JsonText, HasNoWordForWhatIsNoNumber) {
  EXPECT_EQ(json_text({std::nan(""), HUGE_VAL}), "[null,null]");
}

TEST(JsonText, SaysAllElseAsTheLibraryDoes) {
  for (const char* text :
       {"{}", "[]", R"({"a":{"b":[{},[],null,true,false,"\n\"\u0001ü",-7]},"":[1,2]})"}) {
    EXPECT_EQ(json_text(json::parse(text)), json::serialize(json::parse(text)));
  }
}

}  // namespace
}  // namespace codevault
