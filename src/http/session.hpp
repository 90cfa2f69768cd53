#pragma once

#include <array>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <string>

#include "http/request_reader.hpp"

namespace codevault::http {

using Socket = asio::ip::tcp::socket;

// State that all connections of one server share.
struct Site {
  ServerSettings settings;
  Handler handler;
  ErrorHandler on_error;
  Bytes bodies = 0;       // held now, of requests being read or answered
  bool stopping = false;  // each connection ends after its current response
};

// One connection: reads requests, writes responses, one after another.
class Session : public std::enable_shared_from_this<Session> {
 public:
  using Clock = std::chrono::steady_clock;

  Session(std::shared_ptr<Site> site, Socket socket, std::string peer);
  ~Session();

  // Serves the connection to its end.
  Task<> run();
  // Answers that there are too many connections before any request is read, and ends this one.
  Task<> turn_away();

  // Ends a wait whose deadline has passed.
  void check_deadline(Clock::time_point now);
  // Ends the connection: after the response if one is being made, else at once, also in an event
  // stream.
  void stop();
  // Ends the connection now.
  void close();
  // Bind it to the completion of run(), so that close() cancels the handler.
  asio::cancellation_slot slot() { return cancelled_.slot(); }

 private:
  class Stream;
  class Reservation;
  enum class Phase { waiting, reading, answering, streaming };

  // Answers with the error, and ends the connection.
  Task<> refuse(std::exception_ptr refusal);
  Task<std::optional<Incoming>> receive(Reservation& reservation);
  Task<> answer(Incoming incoming);
  Task<> send(const Response& response, bool with_body);
  Task<> send_events(const Response& response, bool with_body, bool chunked);
  Task<> peer_leaves();
  Task<> write(std::string_view head, std::string_view body);
  // Reads on for up to two seconds, so that a peer that is still sending sees our last response.
  Task<> linger();
  void allow(Clock::duration time) { deadline_ = Clock::now() + time; }

  std::shared_ptr<Site> site_;
  Socket socket_;
  std::string peer_;
  RequestReader reader_;
  std::array<char, 16'384> buffer_;
  asio::cancellation_signal cancelled_;
  Phase phase_ = Phase::waiting;
  Clock::time_point deadline_ = Clock::time_point::max();
  bool closed_ = false;
  bool late_ = false;       // the deadline passed
  bool keep_alive_ = true;  // another request may follow
};

// The address of the client of `request`, which came from `peer` through `trusted_proxies` hops of
// ours, each of which appended the address it saw to X-Forwarded-For. Ignores entries that the
// client wrote itself, and entries that are no address.
std::string client_address(const Request& request, const std::string& peer,
                           unsigned trusted_proxies);

}  // namespace codevault::http
