#include "http/server.hpp"

#include <netinet/tcp.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/system/system_error.hpp>
#include <unordered_set>
#include <utility>

#include "base/condition.hpp"
#include "base/race.hpp"
#include "http/session.hpp"
#include "http/text.hpp"

namespace codevault::http {
namespace {

using asio::ip::tcp;

tcp::endpoint endpoint_of(const asio::any_io_executor& executor, const ServerSettings& settings) {
  boost::system::error_code error;
  auto address = asio::ip::make_address(settings.address, error);
  if (!error) return {address, settings.port};
  tcp::resolver resolver(executor);
  return *resolver.resolve(settings.address, std::to_string(settings.port)).begin();
}

std::string text_of(asio::ip::address address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  }
  return address.to_string();
}

// Detects a vanished peer after a minute, also when neither side sends.
void set_options(Socket& socket) {
  boost::system::error_code ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  socket.set_option(asio::socket_base::keep_alive(true), ignored);
  constexpr unsigned milliseconds = 60'000;
  ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds,
               sizeof milliseconds);
}

// Errors with which connections end in normal operation.
bool is_ordinary(const boost::system::error_code& error) {
  return error == asio::error::operation_aborted || error == asio::error::eof ||
         error == asio::error::connection_reset || error == asio::error::broken_pipe ||
         error == asio::error::bad_descriptor || error == asio::error::timed_out ||
         error == asio::error::not_connected;
}

void log_failure(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const boost::system::system_error& error) {
    if (!is_ordinary(error.code())) spdlog::warn("http connection ended: {}", error.what());
  } catch (const std::exception& error) {
    spdlog::error("http connection ended: {}", error.what());
  }
}

}  // namespace

struct Server::State : std::enable_shared_from_this<Server::State> {
  State(asio::any_io_executor on, std::shared_ptr<Site> shared)
      : executor(std::move(on)), site(std::move(shared)), acceptor(executor) {}

  void listen();
  void take(Socket socket);
  Task<> watch_deadlines();
  void close_all();

  asio::any_io_executor executor;
  std::shared_ptr<Site> site;
  tcp::acceptor acceptor;
  std::unordered_set<std::shared_ptr<Session>> sessions;
  Condition drained;  // whether there is a session
};

void Server::State::listen() {
  const ServerSettings& settings = site->settings;
  try {
    tcp::endpoint endpoint = endpoint_of(executor, settings);
    acceptor.open(endpoint.protocol());
    acceptor.set_option(asio::socket_base::reuse_address(true));
    if (endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only(false));
    acceptor.bind(endpoint);
    acceptor.listen(asio::socket_base::max_listen_connections);
  } catch (const boost::system::system_error& error) {
    throw std::system_error(
        error.code(), "cannot listen on " + settings.address + ":" + std::to_string(settings.port));
  }
}

// Serves one connection, or turns it away when there are too many.
void Server::State::take(Socket socket) {
  constexpr std::size_t most_turned_away = 64;
  boost::system::error_code error;
  auto peer = socket.remote_endpoint(error);
  std::size_t most = site->settings.max_connections;
  if (error || sessions.size() >= most + most_turned_away) return;
  bool welcome = sessions.size() < most;
  set_options(socket);

  auto session = std::make_shared<Session>(site, std::move(socket), text_of(peer.address()));
  sessions.insert(session);
  auto serve = [session, welcome] { return welcome ? session->run() : session->turn_away(); };
  auto ended = [state = shared_from_this(), session](const std::exception_ptr& failure) {
    if (failure) log_failure(failure);
    state->sessions.erase(session);
    if (state->sessions.empty()) state->drained.notify_all();
  };
  asio::co_spawn(executor, serve, asio::bind_cancellation_slot(session->slot(), ended));
}

// One timer for all connections: deadlines are exact to a tenth of a second.
Task<> Server::State::watch_deadlines() {
  constexpr auto period = std::chrono::milliseconds(100);
  for (;;) {
    co_await sleep_for(period);
    auto now = Session::Clock::now();
    for (const auto& session : sessions) session->check_deadline(now);
  }
}

void Server::State::close_all() {
  auto closing = sessions;  // a closed one leaves the set
  for (const auto& session : closing) session->close();
}

std::string_view Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (same_word(key, name)) return value;
  }
  return {};
}

Server::Server(asio::any_io_executor executor, ServerSettings settings, Handler handler,
               ErrorHandler on_error) {
  auto site =
      std::make_shared<Site>(Site{std::move(settings), std::move(handler), std::move(on_error)});
  state_ = std::make_shared<State>(std::move(executor), std::move(site));
  state_->listen();
}

Server::~Server() {
  boost::system::error_code ignored;
  state_->acceptor.close(ignored);
  state_->close_all();
}

unsigned short Server::port() const { return state_->acceptor.local_endpoint().port(); }

Task<> Server::serve() {
  auto state = state_;
  auto accept = [state]() -> Task<> {
    while (state->acceptor.is_open()) {
      auto [error, socket] =
          co_await state->acceptor.async_accept(asio::as_tuple(asio::use_awaitable));
      if (!error) {
        state->take(std::move(socket));
      } else if (error == asio::error::operation_aborted) {
        co_return;
      } else {  // out of descriptors, say: others end and free some
        spdlog::warn("cannot accept a connection: {}", error.message());
        co_await sleep_for(std::chrono::milliseconds(100));
      }
    }
  };
  co_await first_of(accept(), state->watch_deadlines());
}

Task<> Server::stop(std::chrono::steady_clock::duration limit) {
  auto state = state_;
  boost::system::error_code ignored;
  state->acceptor.close(ignored);
  state->site->stopping = true;
  auto stopping = state->sessions;
  for (const auto& session : stopping) session->stop();
  auto drained = [state] { return state->sessions.empty(); };
  co_await state->drained.wait_until(std::chrono::steady_clock::now() + limit, drained);
  state->close_all();
  co_await state->drained.wait(drained);
}

}  // namespace codevault::http
