#pragma once

#include <boost/asio/buffer.hpp>
#include <memory>
#include <string>

#include "base/task.hpp"
#include "redis/address.hpp"

namespace codevault::redis {

// A connected stream of bytes, whatever it runs over. One read and one write at a time.
class Transport {
 public:
  virtual ~Transport() = default;
  // At least one byte; throws boost::system::system_error at the end.
  virtual Task<std::size_t> read_some(asio::mutable_buffer buffer) = 0;
  virtual Task<> write(asio::const_buffer bytes) = 0;
  virtual void close() = 0;
};

// Over TLS the certificate must be valid for the host. Throws Error{unavailable} with a sentence.
Task<std::unique_ptr<Transport>> connect(Address address);

}  // namespace codevault::redis
