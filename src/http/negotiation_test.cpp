#include "http/negotiation.hpp"

#include <gmock/gmock.h>

namespace codevault::http {
namespace {

TEST(Negotiation, TakesTheCodingsThatTheClientNames) {
  for (const char* list : {"gzip", "GZIP", "br, gzip", "gzip;q=0.1", "gzip ; q=1", "*", "br;q=0, *",
                           "gzip;q=", "gzip;x=0"}) {
    EXPECT_TRUE(accepts(list, "gzip")) << list;
  }
  for (const char* list : {"", "identity", "br", "gzipx", "gzip;q=0", "gzip; q=0.000", "gzip;Q=0.",
                           "*;q=0", "gzip;q=0, *", ";", ","}) {
    EXPECT_FALSE(accepts(list, "gzip")) << list;
  }
}

TEST(Negotiation, ComparesTagsWeakly) {
  for (const char* list : {"\"a\"", "W/\"a\"", "\"x\", \"a\"", "*"}) {
    EXPECT_TRUE(names(list, "\"a\"")) << list;
    EXPECT_TRUE(names(list, "W/\"a\"")) << list;
  }
  for (const char* list : {"", "\"b\"", "a", "W/"}) EXPECT_FALSE(names(list, "\"a\"")) << list;
}

TEST(Negotiation, SaysOnceWhatAnAnswerDependsOn) {
  Response response;

  vary_on(response, "Origin");
  vary_on(response, "Accept-Encoding");
  vary_on(response, "origin");
  set_header(response, "cache-control", "no-store");
  set_header(response, "Cache-Control", "no-cache");

  EXPECT_EQ(response.headers,
            (Headers{{"Vary", "Origin, Accept-Encoding"}, {"cache-control", "no-cache"}}));
}

}  // namespace
}  // namespace codevault::http
