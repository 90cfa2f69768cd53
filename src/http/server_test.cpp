#include <gmock/gmock.h>

#include "http/server_fixture.hpp"

namespace codevault::http {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

class ServerTest : public ServerFixture {};

TEST_F(ServerTest, AnswersOneRequestAfterAnotherOnAConnection) {
  TestClient client = connect();

  Answer first = client.ask(post("/echo", "hi"));
  Answer second = client.ask(get("/address"));

  EXPECT_EQ(first.status, 200u);
  EXPECT_EQ(first.body, "POST hi");
  EXPECT_EQ(first.header("Content-Type"), "text/plain");
  EXPECT_EQ(second.body, "127.0.0.1");
}

TEST_F(ServerTest, AnswersPipelinedRequestsInOrder) {
  TestClient client = connect();
  std::string requests;
  for (int i = 0; i < 500; ++i) requests += post("/echo", std::to_string(i));
  client.send(requests);

  for (int i = 0; i < 500; ++i) {
    ASSERT_EQ(client.read_answer().body, "POST " + std::to_string(i));
  }
}

TEST_F(ServerTest, ReadsABodyInChunks) {
  TestClient client = connect();

  Answer answer = client.ask(
      "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n");

  EXPECT_EQ(answer.body, "POST hello");
}

TEST_F(ServerTest, SendsALargeResponseWhole) {
  Answer answer = connect().ask(get("/large"));

  EXPECT_EQ(answer.header("Content-Length"), "8388608");
  EXPECT_EQ(answer.body, std::string(8 << 20, 'x'));
}

TEST_F(ServerTest, AnswersHeadWithoutTheBody) {
  TestClient client = connect();

  Answer head = client.ask("HEAD /large HTTP/1.1\r\nHost: x\r\n\r\n");
  Answer events = client.ask("HEAD /events HTTP/1.1\r\nHost: x\r\n\r\n");
  Answer next = client.ask(get("/echo"));

  EXPECT_EQ(head.header("Content-Length"), "8388608");
  EXPECT_EQ(events.header("Content-Type"), "text/event-stream");
  EXPECT_EQ(next.body, "GET ");
}

TEST_F(ServerTest, ClosesWhenTheClientAsksForIt) {
  TestClient closing = connect();
  Answer answer = closing.ask("GET /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(answer.header("Connection"), "close");
  EXPECT_TRUE(closing.closed());

  TestClient old = connect();
  EXPECT_EQ(old.ask("GET /echo HTTP/1.0\r\n\r\n").header("Connection"), "close");
  EXPECT_TRUE(old.closed());
}

TEST_F(ServerTest, TellsAWaitingClientToSendItsBody) {
  TestClient client = connect();
  client.send(
      "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");

  EXPECT_EQ(client.ask("hi").body, "POST hi");
}

TEST_F(ServerTest, RefusesALargeBodyBeforeItIsSent) {
  settings_.max_body = 1'000;
  TestClient client = connect();

  Answer answer = client.ask(
      "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1001\r\n\r\n");

  EXPECT_EQ(answer.status, 413u);
  EXPECT_EQ(answer.header("Connection"), "close");
  client.end_sending();
  EXPECT_TRUE(client.closed());
}

TEST_F(ServerTest, ShowsARefusalToAClientThatIsStillSending) {
  settings_.max_body = 1'000;
  TestClient client = connect();
  client.send(post("/echo", std::string(4 << 20, 'x')));

  EXPECT_EQ(client.read_answer().status, 413u);
}

TEST_F(ServerTest, LimitsAllBodiesTogether) {
  settings_.max_bodies = 100'000;
  std::string body(60'000, 'x');
  TestClient first = enter(post("/held", body));

  EXPECT_EQ(connect().ask(post("/echo", body)).status, 503u);
  signals_->go = true;
  EXPECT_EQ(first.read_answer().status, 200u);
  EXPECT_EQ(connect().ask(post("/echo", body)).status, 200u);
}

TEST_F(ServerTest, RefusesAHeaderThatIsTooLarge) {
  std::string header(100'000, 'a');

  Answer answer = connect().ask("GET /echo HTTP/1.1\r\nHost: x\r\nA: " + header + "\r\n\r\n");

  EXPECT_EQ(answer.status, 431u);
}

TEST_F(ServerTest, RefusesGarbageAndCloses) {
  for (const std::string& garbage :
       {std::string("garbage\r\n\r\n"), std::string("\0\x01\x02\xff\xfe\r\n\r\n", 9),
        std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11)}) {
    TestClient client = connect();
    EXPECT_EQ(client.ask(garbage).status, 400u) << garbage;
    client.end_sending();
    EXPECT_TRUE(client.closed());
  }
  expect_alive();
}

TEST_F(ServerTest, AnswersWhatWasWholeBeforeTheGarbage) {
  TestClient client = connect();
  client.send(get("/echo") + "GARBAGE\r\n\r\n");

  EXPECT_EQ(client.read_answer().status, 200u);
  EXPECT_EQ(client.read_answer().status, 400u);
}

TEST_F(ServerTest, OutlivesClientsThatLeaveAtAnyByte) {
  const std::string request =
      "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
  for (std::size_t size = 0; size <= request.size(); ++size) {
    TestClient client = connect();
    client.send(request.substr(0, size));
    if (size % 2) client.reset();
  }

  expect_alive();
}

TEST_F(ServerTest, AnswersAClientThatClosedItsSide) {
  TestClient client = enter(get("/held"));
  client.end_sending();
  signals_->go = true;

  EXPECT_EQ(client.read_answer().body, "done");
  EXPECT_TRUE(client.closed());
}

TEST_F(ServerTest, EndsARequestThatComesTooSlowly) {
  settings_.read_timeout = 50ms;
  TestClient header = connect();
  TestClient body = connect();
  TestClient waiting = connect();

  EXPECT_EQ(header.ask("GET /echo HTTP/1.1\r\nHo").status, 408u);
  EXPECT_EQ(body.ask("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhi").status, 408u);
  waiting.send(
      "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  EXPECT_EQ(waiting.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_EQ(waiting.read_answer().status, 408u);
}

TEST_F(ServerTest, ClosesASilentConnectionWithoutAWord) {
  settings_.idle_timeout = 50ms;
  TestClient client = connect();
  EXPECT_TRUE(client.closed());

  TestClient second = connect();
  second.ask(get("/echo"));
  EXPECT_TRUE(second.closed());
}

TEST_F(ServerTest, LetsGoOfAClientThatDoesNotReadItsResponse) {
  settings_.idle_timeout = 50ms;
  settings_.max_connections = 1;
  TestClient idle = connect();
  idle.send(get("/large"));

  unsigned status = 0;
  while (status != 200) {
    status = connect().ask(get("/echo")).status;
  }
  EXPECT_LT(idle.read_all().size(), std::size_t{8} << 20);
}

TEST_F(ServerTest, TurnsAwayConnectionsBeyondItsLimit) {
  settings_.max_connections = 1;
  TestClient first = connect();
  EXPECT_EQ(first.ask(get("/echo")).status, 200u);

  TestClient second = connect();
  Answer answer = second.read_answer();

  EXPECT_EQ(answer.status, 503u);
  EXPECT_EQ(answer.header("Retry-After"), "2");
  EXPECT_EQ(first.ask(get("/echo")).status, 200u);
}

TEST_F(ServerTest, MakesAResponseOfWhatAHandlerThrows) {
  TestClient client = connect();

  Answer answer = client.ask(get("/fail"));

  EXPECT_EQ(answer.status, 500u);
  EXPECT_EQ(answer.body, "no luck");
  EXPECT_EQ(client.ask(get("/echo")).status, 200u);
}

TEST_F(ServerTest, FinishesWhatItIsAtWhenItStops) {
  TestClient idle = connect();
  TestClient watching = connect();
  EXPECT_EQ(idle.ask(get("/echo")).status, 200u);
  EXPECT_EQ(watching.ask("HEAD /silence HTTP/1.1\r\nHost: x\r\n\r\n").status, 200u);
  TestClient running = enter(get("/held"));

  server().stop(30s);
  EXPECT_TRUE(idle.closed());
  signals_->go = true;

  Answer answer = running.read_answer();
  EXPECT_EQ(answer.body, "done");
  EXPECT_EQ(answer.header("Connection"), "close");
}

TEST_F(ServerTest, ClosesWhatIsLeftWhenStoppingTakesTooLong) {
  TestClient client = enter(get("/held"));

  server().stop(0s);

  EXPECT_EQ(client.read_answer().status, 0u);
}

TEST_F(ServerTest, SaysWhereItCannotListen) {
  asio::io_context context;
  ServerSettings taken;
  taken.port = server().port();

  EXPECT_THAT([&] { Server(context.get_executor(), taken, {}, {}); },
              testing::ThrowsMessage<std::system_error>(
                  HasSubstr("cannot listen on 127.0.0.1:" + std::to_string(taken.port))));
}

}  // namespace
}  // namespace codevault::http
