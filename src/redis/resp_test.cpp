#include "redis/resp.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace codevault::redis {
namespace {

std::vector<Value> parse(std::string_view bytes, std::size_t at_once, Parser::Limits limits = {}) {
  Parser parser(limits);
  std::vector<Value> values;
  for (std::size_t i = 0; i < bytes.size(); i += at_once) {
    parser.feed(bytes.substr(i, at_once));
    while (auto value = parser.next()) values.push_back(std::move(*value));
  }
  return values;
}

TEST(Resp, EncodesCommandsWithTheirLengths) {
  EXPECT_EQ(encode({"SET", "a\r\n", ""}), "*3\r\n$3\r\nSET\r\n$3\r\na\r\n\r\n$0\r\n\r\n");
}

TEST(Resp, PutsValuesTogetherHoweverTheyAreCut) {
  std::string bytes =
      "+OK\r\n-ERR no\r\n:-12\r\n$-1\r\n$4\r\na\r\nb\r\n*2\r\n$1\r\nx\r\n*1\r\n:1\r\n*0\r\n*-1\r\n";
  for (std::size_t at_once : {1u, 2u, 3u, 7u, 1000u}) {
    std::vector<Value> values = parse(bytes, at_once);

    ASSERT_EQ(values.size(), 8u) << at_once;
    EXPECT_EQ(values[0].text, "OK");
    EXPECT_TRUE(values[1].is_error());
    EXPECT_EQ(values[2].number, -12);
    EXPECT_TRUE(values[3].is_null());
    EXPECT_EQ(values[4].text, "a\r\nb");
    EXPECT_EQ(values[5].items.at(1).items.at(0).number, 1);
    EXPECT_EQ(values[6].kind, Value::Kind::list);
    EXPECT_TRUE(values[7].is_null());
  }
}

TEST(Resp, RefusesWhatIsNotRespOrTooMuch) {
  Parser::Limits small{.depth = 2, .items = 3, .line = 20, .text = 10, .value = 100};
  for (std::string bytes :
       {"HTTP/1.1 400 Bad Request\r\n", "\r\n", ":1x\r\n", ":\r\n", "$11\r\n", "$-2\r\n", "*4\r\n",
        "*1\r\n*1\r\n*1\r\n", "$1\r\nabc\r\n", "#x\r\n", "*-7\r\n", "$99999999999999999999\r\n",
        "+aaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
    EXPECT_THROW(parse(bytes, 1000, small), Error) << bytes;
  }
}

TEST(Resp, ReadsNoListWhereThereIsNone) {
  Parser parser;
  parser.feed("*2\r\n:1\r\n*1\r\n+a\r\n");
  Value value = parser.next().value();

  EXPECT_EQ(value.at(0).number, 1);
  EXPECT_EQ(value.at(1).at(0).text, "a");
  EXPECT_THROW(value.at(2), Error);
  EXPECT_THROW(value.at(0).at(0), Error);
  EXPECT_THROW(value.at(0).list(), Error);
}

}  // namespace
}  // namespace codevault::redis
