#include "http/wire.hpp"

#include <gmock/gmock.h>

namespace codevault::http {
namespace {

TEST(HeadOf, WritesTheStatusTheLengthAndOurHeaders) {
  Response response{.status = 202, .headers = {{"Location", "/job/1"}}};

  std::string head = head_of(response, Framing::length, 5, true, 0);

  EXPECT_EQ(head,
            "HTTP/1.1 202 Accepted\r\n"
            "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
            "Content-Type: application/json\r\n"
            "Content-Length: 5\r\n"
            "Location: /job/1\r\n\r\n");
}

TEST(HeadOf, SaysNothingOfABodyWhereThereCanBeNone) {
  for (unsigned status : {204u, 304u}) {
    std::string head = head_of({.status = status}, Framing::length, 0, true, 0);
    EXPECT_THAT(head, testing::Not(testing::HasSubstr("Content-"))) << status;
  }
}

TEST(HeadOf, LetsNoValueBeginAHeaderOfItsOwn) {
  Response response{.headers = {{"Location", "/a\r\nSet-Cookie: b\nc"}}};

  std::string head = head_of(response, Framing::length, 0, true, 0);

  EXPECT_THAT(head, testing::HasSubstr("Location: /a  Set-Cookie: b c\r\n"));
}

TEST(ChunkOf, StartsWithItsSizeInHexadecimal) {
  EXPECT_EQ(chunk_of("a"), "1\r\na\r\n");
  EXPECT_EQ(chunk_of(std::string(255, 'x')), "ff\r\n" + std::string(255, 'x') + "\r\n");
}

TEST(EventOf, KeepsTheLinesOfItsData) {
  EXPECT_EQ(event_of("state", "{}"), "event: state\ndata: {}\n\n");
  EXPECT_EQ(event_of("a", "1\n2\r\n3\r4"), "event: a\ndata: 1\ndata: 2\ndata: 3\ndata: 4\n\n");
}

}  // namespace
}  // namespace codevault::http
