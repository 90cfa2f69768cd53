#include "http/session.hpp"

#include <sys/socket.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/write.hpp>
#include <boost/system/system_error.hpp>

#include "base/condition.hpp"
#include "base/off_loop.hpp"
#include "base/race.hpp"
#include "http/text.hpp"
#include "http/wire.hpp"

namespace codevault::http {
namespace {

constexpr auto with_error = asio::as_tuple(asio::use_awaitable);

}  // namespace

// The share of one request in Site::bodies.
class Session::Reservation {
 public:
  explicit Reservation(Site& site) : site_(site) {}
  Reservation(const Reservation&) = delete;
  Reservation& operator=(const Reservation&) = delete;
  ~Reservation() { site_.bodies -= size_; }

  void grow_to(Bytes size) {
    if (size <= size_) return;
    site_.bodies += size - size_;
    size_ = size;
    if (site_.bodies > site_.settings.max_bodies) {
      throw Refusal(503, "too many large requests at once, try again in a moment",
                    {{"Retry-After", "2"}});
    }
  }

 private:
  Site& site_;
  Bytes size_ = 0;
};

// Events in chunks, or plain when the end of the connection is the end of the stream (HTTP/1.0).
class Session::Stream : public EventStream {
 public:
  Stream(Session& session, bool chunked) : session_(session), chunked_(chunked) {}

  Task<> send(std::string event, std::string data) override {
    std::string bytes =
        co_await off_loop(data.size(), [&] { return framed(event_of(event, data)); });
    co_await write(std::move(bytes));
  }
  Task<> comment() override { return write(framed(":\n\n")); }
  Task<> end() { return chunked_ ? write(std::string(last_chunk)) : write({}); }

  // Sends a comment whenever nothing was sent for ServerSettings::heartbeat.
  Task<> beat() {
    auto period = session_.site_->settings.heartbeat;
    for (;;) {
      auto due = last_ + period;
      if (Clock::now() >= due) {
        co_await comment();
      } else {
        co_await sleep_for(due - Clock::now());
      }
    }
  }

 private:
  std::string framed(std::string text) const { return chunked_ ? chunk_of(text) : text; }

  // The handler and the heartbeat both write: one at a time.
  Task<> write(std::string bytes) {
    Mutex::Lock lock = co_await writing_.lock();
    last_ = Clock::now();
    co_await session_.write(bytes, {});
  }

  Session& session_;
  bool chunked_;
  Mutex writing_;
  Clock::time_point last_ = Clock::now();
};

Session::Session(std::shared_ptr<Site> site, Socket socket, std::string peer)
    : site_(std::move(site)),
      socket_(std::move(socket)),
      peer_(std::move(peer)),
      reader_(site_->settings.max_header, site_->settings.max_body) {}

Session::~Session() = default;

Task<> Session::run() {
  while (keep_alive_ && !closed_) {
    Reservation reservation(*site_);
    std::exception_ptr refused;
    std::optional<Incoming> incoming;
    try {
      incoming = co_await receive(reservation);
    } catch (const Refusal&) {
      refused = std::current_exception();
    }
    if (refused) co_return co_await refuse(refused);
    if (!incoming) co_return;
    co_await answer(std::move(*incoming));
  }
  boost::system::error_code ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
}

Task<> Session::turn_away() {
  Refusal crowded(503, "too many connections, try again in a moment", {{"Retry-After", "2"}});
  return refuse(std::make_exception_ptr(crowded));
}

Task<> Session::refuse(std::exception_ptr refusal) {
  keep_alive_ = false;
  Response response = site_->on_error(refusal);
  co_await send(response, true);
  co_await linger();
}

// The next request; nothing when the peer left or was silent for too long. Throws Refusal.
Task<std::optional<Incoming>> Session::receive(Reservation& reservation) {
  phase_ = Phase::waiting;
  allow(site_->settings.idle_timeout);
  for (;;) {
    if (phase_ == Phase::waiting && reader_.started()) {
      phase_ = Phase::reading;
      allow(site_->settings.read_timeout);
    }
    auto incoming = reader_.next();
    reservation.grow_to(incoming ? incoming->request.body.size() : reader_.body_size());
    if (incoming) co_return incoming;
    if (reader_.take_continue()) {
      co_await write("HTTP/1.1 100 Continue\r\n\r\n", {});
      allow(site_->settings.read_timeout);
    }

    auto [error, size] = co_await socket_.async_read_some(asio::buffer(buffer_), with_error);
    if (late_ && phase_ == Phase::reading) {
      throw Refusal(408, "the request did not arrive in time");
    }
    if (error) co_return std::nullopt;
    reader_.add({buffer_.data(), size});
  }
}

Task<> Session::answer(Incoming incoming) {
  phase_ = Phase::answering;
  deadline_ = Clock::time_point::max();
  keep_alive_ = incoming.keep_alive && incoming.http_1_1;
  bool with_body = incoming.request.method != "HEAD";
  incoming.request.address =
      client_address(incoming.request, peer_, site_->settings.trusted_proxies);
  incoming.request.secure = site_->settings.trusted_proxies > 0 &&
                            incoming.request.header("X-Forwarded-Proto") == "https";
  Response response;
  std::exception_ptr failure;
  try {
    response = co_await site_->handler(std::move(incoming.request));
  } catch (...) {
    failure = std::current_exception();
  }
  if (closed_) co_return;
  if (failure) response = site_->on_error(failure);
  if (site_->stopping) keep_alive_ = false;
  if (response.events) {
    co_await send_events(response, with_body, incoming.http_1_1);
  } else {
    co_await send(response, with_body);
  }
}

Task<> Session::send(const Response& response, bool with_body) {
  std::string_view body = response.shared_body ? *response.shared_body : response.body;
  std::string head =
      head_of(response, Framing::length, body.size(), keep_alive_, std::time(nullptr));
  if (response.status == 204 || response.status == 304) with_body = false;
  co_await write(head, with_body ? body : std::string_view());
}

Task<> Session::send_events(const Response& response, bool with_body, bool chunked) {
  if (!chunked) keep_alive_ = false;
  Framing framing = chunked ? Framing::chunked : Framing::until_close;
  co_await write(head_of(response, framing, 0, keep_alive_, std::time(nullptr)), {});
  if (!with_body) co_return;

  phase_ = Phase::streaming;
  Stream stream(*this, chunked);
  bool whole = false;
  auto events = [&]() -> Task<> {
    co_await response.events(stream);
    whole = true;
  };
  co_await first_of(events(), first_of(peer_leaves(), stream.beat()));
  phase_ = Phase::answering;
  keep_alive_ = keep_alive_ && whole;
  if (whole) co_await stream.end();
}

// Completes once the peer has closed its side. After bytes of a next request only writing can
// detect that.
Task<> Session::peer_leaves() {
  for (;;) {
    auto [error] = co_await socket_.async_wait(Socket::wait_read, with_error);
    if (error) co_return;
    char byte = 0;
    ssize_t size = ::recv(socket_.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR)) co_return;
    if (size > 0) co_await sleep_for(std::chrono::hours(24 * 365));
  }
}

// Writes all of both. The peer must read a part within each idle_timeout. Ignores cancellation:
// half an event would spoil the stream.
Task<> Session::write(std::string_view head, std::string_view body) {
  std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(body)};
  auto as_it_goes = [this](const boost::system::error_code& error, std::size_t) -> std::size_t {
    allow(site_->settings.idle_timeout);
    return error ? 0 : 65'536;
  };
  co_await asio::async_write(
      socket_, parts, as_it_goes,
      asio::bind_cancellation_slot(asio::cancellation_slot(), asio::use_awaitable));
  deadline_ = Clock::time_point::max();
}

Task<> Session::linger() {
  constexpr auto longest = std::chrono::seconds(2);
  boost::system::error_code failure;
  socket_.shutdown(Socket::shutdown_send, failure);
  late_ = false;
  allow(longest);
  auto end = Clock::now() + longest;
  while (!failure && Clock::now() < end) {
    auto [error, size] = co_await socket_.async_read_some(asio::buffer(buffer_), with_error);
    failure = error;
  }
}

void Session::check_deadline(Clock::time_point now) {
  if (now < deadline_) return;
  deadline_ = Clock::time_point::max();
  late_ = true;
  boost::system::error_code ignored;
  socket_.cancel(ignored);
}

void Session::stop() {
  if (phase_ == Phase::answering) return;
  close();
}

void Session::close() {
  closed_ = true;
  boost::system::error_code ignored;
  socket_.close(ignored);
  cancelled_.emit(asio::cancellation_type::terminal);
}

std::string client_address(const Request& request, const std::string& peer,
                           unsigned trusted_proxies) {
  if (trusted_proxies == 0) return peer;
  std::vector<std::string_view> hops;
  for (const auto& [name, value] : request.headers) {
    if (!same_word(name, "X-Forwarded-For")) continue;
    for (std::string_view hop : split(value, ',')) hops.push_back(hop);
  }
  if (hops.empty()) return peer;
  std::size_t back = std::min<std::size_t>(trusted_proxies, hops.size());
  boost::system::error_code error;
  auto address = asio::ip::make_address(std::string(hops[hops.size() - back]), error);
  return error ? peer : address.to_string();
}

}  // namespace codevault::http
