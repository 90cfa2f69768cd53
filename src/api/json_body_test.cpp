#include "api/json_body.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "base/error.hpp"

namespace codevault {
namespace {

using testing::HasSubstr;

std::string fault_of(std::string_view body) {
  try {
    parse_body(body);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::invalid);
    return error.what();
  }
  return {};
}

TEST(ParseBody, ReadsAnObject) {
  auto object = parse_body(R"( {"a": [1, 2.5, null, true, {"a": "\u00e4\u0000"}], "b": ""} )");

  EXPECT_EQ(object.size(), 2u);
  EXPECT_EQ(object["a"].as_array().at(4).at("a").as_string(),
            boost::json::string_view("\xc3\xa4\0", 3));
}

TEST(ParseBody, SaysWhatIsWrongAndWhere) {
  std::string deep = std::string(50, '[') + std::string(50, ']');
  std::string many = R"({"a": [)";
  for (int i = 0; i < 20'000; ++i) many += "1,";
  const std::pair<std::string, std::string> cases[] = {
      {"", "is empty"},
      {"\xff{}", "is not UTF-8"},
      {"{\"a\": \"\xc0\x80\"}", "is not UTF-8"},
      {"[]", "must be a JSON object"},
      {"\"a\"", "must be a JSON object"},
      {"{", "the text ends too early (line 1, column 2)"},
      {"{\"a\":\n  oops}", "syntax error (line 2, column 3)"},
      {"{\"a\": 1,}", "(line 1, column 9)"},
      {"{} {}", "(line 1, column 4)"},
      {"{'a': 1}", "(line 1, column 2)"},
      {"{\"a\": 01}", "(line 1, column 8)"},
      {"{\"a\": NaN}", "(line 1, column 7)"},
      {"{\"a\": \"\\ud800\"}", "is not valid JSON"},
      {"{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}}", "the key 'c' occurs twice"},
      {"{\"\\u0061\": 1, \"a\": 2}", "the key 'a' occurs twice"},
      {"{\"a\": " + deep + "}", "the nesting is too deep"},
      {many + "1]}", "more than 10000 values"},
  };
  for (const auto& [body, fault] : cases) EXPECT_THAT(fault_of(body), HasSubstr(fault)) << body;
}

TEST(ParseBody, AllowsTheSameKeyInDifferentObjects) {
  EXPECT_EQ(fault_of(R"({"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]})"), "");
}

}  // namespace
}  // namespace codevault
