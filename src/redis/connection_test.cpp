#include "redis/connection.hpp"

#include <gmock/gmock.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include "redis/redis_server.hpp"

namespace codevault::redis {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::ThrowsMessage;

class ConnectionTest : public testing::Test {
 protected:
  template <typename T>
  T wait(Task<T> task) {
    auto future = asio::co_spawn(context_, std::move(task), asio::use_future);
    while (future.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
      context_.run_one();
    }
    return future.get();
  }
  Value run(Connection& connection, const Command& command) {
    return wait(connection.run(command));
  }
  Value run(Connection& connection, const Script& script, const Command& arguments) {
    return wait(connection.run(script, {}, arguments));
  }
  // Until the connection is there again.
  Value insist(Connection& connection, const Command& command) {
    for (;;) {
      try {
        return run(connection, command);
      } catch (const Error&) {
      }
    }
  }

  asio::io_context context_;
};

TEST_F(ConnectionTest, SendsCommandsInOrderWithoutWaiting) {
  RedisServer server;
  Connection connection(context_.get_executor(), {.address = server.address(), .name = "me"});
  std::vector<Promise<Value>> replies;
  for (int i = 0; i < 1'000; ++i) replies.push_back(connection.send({"INCR", "n"}));

  for (int i = 0; i < 1'000; ++i) {
    EXPECT_EQ(wait(replies[i].kept()).number, i + 1);
  }
  EXPECT_EQ(run(connection, {"CLIENT", "GETNAME"}).text, "me");
}

TEST_F(ConnectionTest, RunsScriptsThatTheServerForgot) {
  RedisServer server;
  Connection connection(context_.get_executor(), {.address = server.address()});
  Script script("return ARGV[1] .. '!'");

  EXPECT_EQ(run(connection, script, {"a"}).text, "a!");
  server.run({"SCRIPT", "FLUSH"});
  EXPECT_EQ(run(connection, script, {"b"}).text, "b!");
}

TEST_F(ConnectionTest, ComesBackAfterARestart) {
  RedisServer server;
  Connection connection(context_.get_executor(), {.address = server.address()});
  run(connection, {"SET", "a", "1"});

  server.kill();
  EXPECT_THROW(for (int i = 0; i < 3; ++i) run(connection, {"GET", "a"}), Error);
  server.start();

  EXPECT_EQ(insist(connection, {"GET", "a"}).text, "1");
}

TEST_F(ConnectionTest, TriesAgainForACommandInsteadOfRepeatingAnOldFailure) {
  RedisServer server;
  Connection connection(context_.get_executor(),
                        {.address = server.address(), .longest_pause = std::chrono::hours(1)});
  run(connection, {"SET", "a", "1"});
  server.kill();
  for (int i = 0; i < 10; ++i) {  // each failure doubles the pause: to half a minute
    EXPECT_THROW(run(connection, {"GET", "a"}), Error);
  }

  server.start();

  EXPECT_EQ(run(connection, {"GET", "a"}).text, "1");
}

TEST_F(ConnectionTest, SaysThatNobodyIsThere) {
  Connection connection(context_.get_executor(), {.address = {.socket = "/nowhere/redis.sock"}});

  EXPECT_THAT([&] { run(connection, {"PING"}); },
              ThrowsMessage<Error>(HasSubstr("cannot connect to Redis at unix:///nowhere")));
}

TEST_F(ConnectionTest, SaysThatThePasswordIsWrongOrMissing) {
  RedisServer server({"--requirepass", "secret"});
  Address address = server.address();
  Connection none(context_.get_executor(), {.address = address});
  address.password = "guess";
  Connection wrong(context_.get_executor(), {.address = address});
  address.password = "secret";
  Connection right(context_.get_executor(), {.address = address});

  EXPECT_THAT([&] { run(none, {"PING"}); }, ThrowsMessage<Error>(HasSubstr("wants a password")));
  EXPECT_THAT([&] { run(wrong, {"PING"}); },
              ThrowsMessage<Error>(HasSubstr("refuses the user or the password")));
  EXPECT_EQ(run(right, {"PING"}).text, "PONG");
}

TEST_F(ConnectionTest, SaysThatRedisDoesNotAnswerInTimeAndGoesOnWhenItDoes) {
  RedisServer server;
  Connection connection(context_.get_executor(), {.address = server.address(),
                                                  .connect_timeout = milliseconds(100),
                                                  .reply_timeout = milliseconds(100)});
  insist(connection, {"PING"});

  server.freeze();
  EXPECT_THAT([&] { run(connection, {"PING"}); }, ThrowsMessage<Error>(HasSubstr("in time")));
  server.thaw();

  EXPECT_EQ(insist(connection, {"PING"}).text, "PONG");
}

TEST_F(ConnectionTest, SaysThatMemoryIsFullOrOnlyForReading) {
  RedisServer server;
  Connection connection(context_.get_executor(), {.address = server.address()});
  server.run({"CONFIG", "SET", "maxmemory", "1"});
  EXPECT_THAT(
      [&] {
        run(connection, {"SET", "a", "1"});
      },
      ThrowsMessage<Error>(HasSubstr("out of memory")));
  server.run({"CONFIG", "SET", "maxmemory", "0"});

  server.run({"REPLICAOF", "127.0.0.1", "1"});
  EXPECT_THAT(
      [&] {
        run(connection, {"SET", "a", "1"});
      },
      ThrowsMessage<Error>(HasSubstr("read-only")));
}

TEST_F(ConnectionTest, RunsAScriptThatWasSentBefore) {
  RedisServer server;
  Connection connection(context_.get_executor(), {.address = server.address()});
  Script script("return KEYS[1] and redis.call('INCR', KEYS[1])");
  run(connection, script, {});

  Evaluation first = connection.start(script, {"n"}, {});
  Evaluation second = connection.start(script, {"n"}, {});

  EXPECT_EQ(wait(connection.finish(std::move(second))).number, 2);
  EXPECT_EQ(wait(connection.finish(std::move(first))).number, 1);
}

TEST_F(ConnectionTest, EndsWaitsWhenItIsDestroyed) {
  RedisServer server;
  auto connection =
      std::make_unique<Connection>(context_.get_executor(), ConnectionSettings{server.address()});
  run(*connection, {"PING"});
  Promise<Value> reply = connection->send({"BZPOPMIN", "nothing", "10"});

  connection.reset();

  EXPECT_THROW(wait(reply.kept()), boost::system::system_error);
}

}  // namespace
}  // namespace codevault::redis
