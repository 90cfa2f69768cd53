#pragma once

#include <string>

#include "base/unique_fd.hpp"

namespace codevault::bench {

// A blocking HTTP/1.1 client on one connection that stays open: little enough to be no part of what
// is measured. Understands answers with Content-Length only.
class Client {
 public:
  explicit Client(unsigned short port);

  struct Answer {
    unsigned status = 0;
    std::string body;
  };
  Answer get(const std::string& path);
  Answer post(const std::string& path, const std::string& json);

 private:
  Answer exchange(const std::string& request);

  UniqueFd socket_;
  std::string unread_;
};

}  // namespace codevault::bench
