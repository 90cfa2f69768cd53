#pragma once

#include <chrono>
#include <list>
#include <string>
#include <unordered_map>

namespace codevault {

// How much one client may do: `burst` at once, and `per_second` in the long run.
struct Rate {
  double per_second = 200;
  double burst = 2'000;
};

// A token bucket for each client. Remembers a bounded number of clients; the one not heard of for
// the longest time is forgotten first, and starts afresh.
class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;

  explicit RateLimiter(Rate rate, std::size_t most_clients = 65'536)
      : rate_(rate), most_clients_(most_clients) {}

  // Spends `cost` of the client's tokens and returns zero; or spends nothing and returns how long
  // it will take until there are enough.
  std::chrono::milliseconds spend(const std::string& client, double cost, Clock::time_point now);

  // Gives back what was spent in vain.
  void give_back(const std::string& client, double cost, Clock::time_point now);

  std::size_t clients() const { return buckets_.size(); }

 private:
  struct Bucket {
    std::string client;
    double tokens;
    Clock::time_point filled;
  };
  Bucket& bucket_of(const std::string& client, Clock::time_point now);

  Rate rate_;
  std::size_t most_clients_;
  std::list<Bucket> buckets_;  // last heard of first
  std::unordered_map<std::string, std::list<Bucket>::iterator> index_;
};

}  // namespace codevault
