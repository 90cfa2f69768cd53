#include "redis/address.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"

namespace codevault::redis {
namespace {

TEST(ParseRedisUrl, ReadsEveryPart) {
  Address address = parse_redis_url("rediss://me:p%40ss%3A@db.example.org:7000/3");

  EXPECT_TRUE(address.tls);
  EXPECT_EQ(address.user, "me");
  EXPECT_EQ(address.password, "p@ss:");
  EXPECT_EQ(address.host, "db.example.org");
  EXPECT_EQ(address.port, 7000);
  EXPECT_EQ(address.database, 3u);
  EXPECT_EQ(address.description(), "rediss://db.example.org:7000");
}

TEST(ParseRedisUrl, NeedsNoMoreThanAHost) {
  Address address = parse_redis_url("redis://localhost");

  EXPECT_FALSE(address.tls);
  EXPECT_EQ(address.port, 6379);
  EXPECT_EQ(address.password, "");
  EXPECT_EQ(parse_redis_url("redis://:secret@[::1]/").host, "::1");
  EXPECT_EQ(parse_redis_url("redis://:secret@[::1]/").password, "secret");
}

TEST(ParseRedisUrl, ReadsSocketFiles) {
  EXPECT_EQ(parse_redis_url("unix:///run/redis%20x.sock?db=2").socket, "/run/redis x.sock");
  EXPECT_EQ(parse_redis_url("redis+unix:///run/redis.sock?db=2").database, 2u);
}

TEST(ParseRedisUrl, RefusesWhatItDoesNotUnderstandAndKeepsThePasswordSecret) {
  for (std::string text :
       {"", "localhost:6379", "http://:secret@host", "redis://", "redis://:secret@host/x",
        "redis://:secret@host:99999", "redis://:secret@host?db=1", "redis://:secret@host#x",
        "unix://run/redis.sock", "unix:///run/redis.sock?data=1", "redis://:secret@host/-1"}) {
    EXPECT_THAT([&] { parse_redis_url(text); },
                testing::ThrowsMessage<Error>(testing::AllOf(
                    testing::HasSubstr("REDIS_URL"), testing::Not(testing::HasSubstr("secret")))))
        << text;
  }
}

}  // namespace
}  // namespace codevault::redis
