#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <string>

#include "base/race.hpp"
#include "http/test_client.hpp"

// For tests: a server with handlers that show what it does.
namespace codevault::http {

// Signals between the handlers below and the tests.
struct Signals {
  std::promise<void> entered;  // a handler is at work
  std::atomic<bool> go = false;
  std::promise<void> left;  // its stream is destroyed
};

// Sets a promise when a coroutine frame goes, however it goes.
struct Parting {
  std::shared_ptr<Signals> signals;
  ~Parting() { signals->left.set_value(); }
};

inline Task<> three_events(EventStream& stream) {
  co_await stream.send("number", "1");
  co_await stream.comment();
  co_await stream.send("number", "2\n3");
}

inline Task<> silence(std::shared_ptr<Signals> signals) {
  Parting parting{signals};
  signals->entered.set_value();
  co_await sleep_for(std::chrono::hours(1));
}

constexpr std::size_t large_event = 16 << 20;

// Gives up an event that its reader does not take, and goes on.
inline Task<> interrupted(EventStream& stream, std::shared_ptr<Signals> signals) {
  auto wait = [signals]() -> Task<> {
    while (!signals->go) co_await sleep_for(std::chrono::milliseconds(1));
  };
  co_await first_of(stream.send("large", std::string(large_event, 'x')), wait());
  co_await stream.send("last", "1");
}

inline Task<Response> answer(Request request, std::shared_ptr<Signals> signals) {
  Response response;
  response.content_type = "text/plain";
  if (request.path == "/echo") {
    response.body = request.method + " " + request.body;
  } else if (request.path == "/address") {
    response.body = request.address;
  } else if (request.path == "/large") {
    response.shared_body = make_blob(std::string(8 << 20, 'x'));
  } else if (request.path == "/fail") {
    throw std::runtime_error("no luck");
  } else if (request.path == "/held") {
    signals->entered.set_value();
    while (!signals->go) co_await sleep_for(std::chrono::milliseconds(1));
    response.body = "done";
  } else if (request.path == "/events") {
    response.events = three_events;
  } else if (request.path == "/silence") {
    response.events = [signals](EventStream&) { return silence(signals); };
  } else if (request.path == "/interrupted") {
    response.events = [signals](EventStream& stream) { return interrupted(stream, signals); };
  } else if (request.path == "/broken-events") {
    response.events = [](EventStream&) -> Task<> { throw std::runtime_error("no more"); };
  }
  co_return response;
}

inline Response explain(const std::exception_ptr& failure) {
  Response response{.status = 500, .content_type = "text/plain"};
  try {
    std::rethrow_exception(failure);
  } catch (const Refusal& refusal) {
    response.status = refusal.status();
    response.headers = refusal.headers();
    response.body = refusal.what();
  } catch (const std::exception& error) {
    response.body = error.what();
  }
  return response;
}

inline std::string get(const std::string& path) {
  return "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
}
inline std::string post(const std::string& path, const std::string& body) {
  return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body;
}

class ServerFixture : public testing::Test {
 protected:
  ServerFixture() { settings_.heartbeat = std::chrono::hours(1); }

  // The server, with the settings as they are at the first call.
  ServerThread& server() {
    if (!server_) {
      Handler handler = [signals = signals_](Request r) { return answer(std::move(r), signals); };
      server_ = std::make_unique<ServerThread>(settings_, handler, explain);
    }
    return *server_;
  }
  TestClient connect() { return TestClient(server().port()); }
  // A client whose request a handler is at work on.
  TestClient enter(const std::string& request) {
    TestClient client = connect();
    client.send(request);
    signals_->entered.get_future().wait();
    return client;
  }
  bool stream_is_left() {
    return signals_->left.get_future().wait_for(std::chrono::seconds(30)) ==
           std::future_status::ready;
  }
  void expect_alive() { EXPECT_EQ(connect().ask(get("/echo")).body, "GET "); }

  ServerSettings settings_;
  std::shared_ptr<Signals> signals_ = std::make_shared<Signals>();
  std::unique_ptr<ServerThread> server_;
};

}  // namespace codevault::http
