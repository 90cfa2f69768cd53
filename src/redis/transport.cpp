#include "redis/transport.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include "base/error.hpp"

namespace codevault::redis {
namespace {

using Socket = asio::generic::stream_protocol::socket;
using TlsStream = asio::ssl::stream<Socket>;

template <typename Stream>
class StreamTransport : public Transport {
 public:
  template <typename... Arguments>
  explicit StreamTransport(Arguments&&... arguments)
      : stream(std::forward<Arguments>(arguments)...) {}

  Task<std::size_t> read_some(asio::mutable_buffer buffer) override {
    co_return co_await stream.async_read_some(buffer, asio::use_awaitable);
  }
  Task<> write(asio::const_buffer bytes) override {
    co_await asio::async_write(stream, bytes, asio::use_awaitable);
  }
  void close() override {
    boost::system::error_code ignored;
    stream.lowest_layer().close(ignored);
  }

  Stream stream;
};

// The context must outlive the stream made from it.
struct TlsContext {
  asio::ssl::context context{asio::ssl::context::tls_client};
};
class TlsTransport : private TlsContext, public StreamTransport<TlsStream> {
 public:
  TlsTransport(std::unique_ptr<TlsContext> made, Socket socket)
      : TlsContext(std::move(*made)), StreamTransport<TlsStream>(std::move(socket), context) {}
};

Task<Socket> connect_tcp(Address address) {
  auto executor = co_await asio::this_coro::executor;
  asio::ip::tcp::resolver resolver(executor);
  auto found = co_await resolver.async_resolve(address.host, std::to_string(address.port),
                                               asio::use_awaitable);
  asio::ip::tcp::socket socket(executor);
  co_await asio::async_connect(socket, found, asio::use_awaitable);
  socket.set_option(asio::ip::tcp::no_delay(true));
  socket.set_option(asio::socket_base::keep_alive(true));
  co_return Socket(std::move(socket));
}

Task<Socket> connect_local(std::string path) {
  asio::local::stream_protocol::socket socket(co_await asio::this_coro::executor);
  asio::local::stream_protocol::endpoint endpoint(path);
  co_await socket.async_connect(endpoint, asio::use_awaitable);
  co_return Socket(std::move(socket));
}

Task<std::unique_ptr<Transport>> connect_tls(Address address, Socket socket) {
  auto made = std::make_unique<TlsContext>();
  made->context.set_default_verify_paths();
  made->context.set_verify_mode(asio::ssl::verify_peer);
  auto transport = std::make_unique<TlsTransport>(std::move(made), std::move(socket));
  TlsStream& stream = transport->stream;
  stream.set_verify_callback(asio::ssl::host_name_verification(address.host));
  if (!SSL_set_tlsext_host_name(stream.native_handle(), address.host.c_str())) {
    throw unavailable("the name of the Redis host is too long");
  }
  co_await stream.async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);
  co_return transport;
}

}  // namespace

Task<std::unique_ptr<Transport>> connect(Address address) {
  std::string problem;
  try {
    if (!address.socket.empty()) {
      Socket socket = co_await connect_local(address.socket);
      co_return std::make_unique<StreamTransport<Socket>>(std::move(socket));
    }
    Socket socket = co_await connect_tcp(address);
    if (!address.tls) co_return std::make_unique<StreamTransport<Socket>>(std::move(socket));
    co_return co_await connect_tls(address, std::move(socket));
  } catch (const boost::system::system_error& error) {
    if (error.code() == asio::error::operation_aborted) throw;
    problem = error.code().message();
  }
  throw unavailable("cannot connect to Redis at " + address.description() + ": " + problem);
}

}  // namespace codevault::redis
