#pragma once

#include <chrono>
#include <string>

#include "base/lru.hpp"

namespace codevault {

// The allowance of one client: `burst` at once, and `per_second` in the long run.
struct Rate {
  double per_second = 200;
  double burst = 2'000;
};

// A token bucket for each client. Remembers a bounded number of clients; the least recently heard
// of is forgotten first, and its next bucket is full.
class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;

  explicit RateLimiter(Rate rate, std::size_t most_clients = 65'536)
      : rate_(rate), buckets_(most_clients) {}

  // Spends `cost` of the client's tokens and returns zero; or spends nothing and returns the time
  // until there are enough.
  std::chrono::milliseconds spend(const std::string& client, double cost, Clock::time_point now);

  // Returns tokens to the client.
  void give_back(const std::string& client, double cost, Clock::time_point now);

  std::size_t clients() const { return buckets_.count(); }

 private:
  struct Bucket {
    double tokens;
    Clock::time_point filled;
  };
  Bucket& bucket_of(const std::string& client, Clock::time_point now);

  Rate rate_;
  Lru<std::string, Bucket> buckets_;
};

}  // namespace codevault
