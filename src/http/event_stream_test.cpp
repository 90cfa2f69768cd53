#include <gmock/gmock.h>

#include <algorithm>

#include "http/server_fixture.hpp"

namespace codevault::http {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

class EventStreamTest : public ServerFixture {};

TEST_F(EventStreamTest, SendsEventsAndGoesOn) {
  TestClient client = connect();

  Answer events = client.ask(get("/events"));
  Answer next = client.ask(get("/echo"));

  EXPECT_EQ(events.header("Content-Type"), "text/event-stream");
  EXPECT_EQ(events.body,
            "event: number\ndata: 1\n\n"
            ":\n\n"
            "event: number\ndata: 2\ndata: 3\n\n");
  EXPECT_EQ(next.body, "GET ");
}

TEST_F(EventStreamTest, SendsEventsToAnOldClientUntilItCloses) {
  TestClient client = connect();
  client.send("GET /events HTTP/1.0\r\n\r\n");

  std::string all = client.read_all();

  EXPECT_THAT(all, HasSubstr("\r\n\r\nevent: number\ndata: 1\n\n:\n\n"));
  EXPECT_THAT(all, testing::Not(HasSubstr("chunked")));
}

TEST_F(EventStreamTest, FinishesAnEventThatItBegan) {
  TestClient client = connect();
  client.send(get("/interrupted"));
  client.read_until("event: large");  // the rest does not fit into the buffers between us
  signals_->go = true;

  std::string rest = client.read_until("data: 1\n\n");

  EXPECT_EQ(rest.substr(0, 8), "\ndata: x");
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(rest, 'x')), large_event);
  EXPECT_EQ(client.read_until("0\r\n\r\n"), "\r\n0\r\n\r\n");
}

TEST_F(EventStreamTest, BreaksAStreamThatFails) {
  TestClient client = connect();
  client.send(get("/broken-events"));

  EXPECT_THAT(client.read_all(), testing::EndsWith("\r\n\r\n"));  // without the last chunk
}

TEST_F(EventStreamTest, CommentsOnASilentStream) {
  settings_.heartbeat = 10ms;
  TestClient client = connect();
  client.send(get("/silence"));
  client.read_until("\r\n\r\n");

  EXPECT_EQ(client.read_until("\n\n\r\n"), "3\r\n:\n\n\r\n");
  EXPECT_EQ(client.read_until("\n\n\r\n"), "3\r\n:\n\n\r\n");
}

TEST_F(EventStreamTest, NoticesThatTheReaderOfASilentStreamLeft) {
  enter(get("/silence"));  // and leaves

  EXPECT_TRUE(stream_is_left());
}

TEST_F(EventStreamTest, NoticesThatTheReaderOfASilentStreamWasKilled) {
  TestClient client = enter(get("/silence"));
  client.reset();

  EXPECT_TRUE(stream_is_left());
}

TEST_F(EventStreamTest, NoticesByItsHeartbeatThatAPipeliningReaderLeft) {
  settings_.heartbeat = 10ms;
  enter(get("/silence") + "GET /echo HTTP/1.1\r\n");  // and leaves

  EXPECT_TRUE(stream_is_left());
}

TEST_F(EventStreamTest, EndsStreamsWhenItStops) {
  TestClient client = enter(get("/silence"));

  server().stop(30s);

  EXPECT_TRUE(stream_is_left());
}

}  // namespace
}  // namespace codevault::http
