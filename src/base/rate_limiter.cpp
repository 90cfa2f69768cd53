#include "base/rate_limiter.hpp"

#include <algorithm>
#include <cmath>

namespace codevault {

RateLimiter::Bucket& RateLimiter::bucket_of(const std::string& client, Clock::time_point now) {
  auto known = index_.find(client);
  if (known != index_.end()) {
    buckets_.splice(buckets_.begin(), buckets_, known->second);
    return buckets_.front();
  }
  if (buckets_.size() >= most_clients_) {
    index_.erase(buckets_.back().client);
    buckets_.pop_back();
  }
  buckets_.push_front({client, rate_.burst, now});
  index_.emplace(client, buckets_.begin());
  return buckets_.front();
}

std::chrono::milliseconds RateLimiter::spend(const std::string& client, double cost,
                                             Clock::time_point now) {
  Bucket& bucket = bucket_of(client, now);
  std::chrono::duration<double> passed = now - bucket.filled;
  bucket.tokens = std::min(rate_.burst, bucket.tokens + passed.count() * rate_.per_second);
  bucket.filled = now;
  if (bucket.tokens >= cost) {
    bucket.tokens -= cost;
    return {};
  }
  double seconds = (cost - bucket.tokens) / rate_.per_second;
  return std::chrono::milliseconds(static_cast<std::int64_t>(std::ceil(seconds * 1000)));
}

void RateLimiter::give_back(const std::string& client, double cost, Clock::time_point now) {
  Bucket& bucket = bucket_of(client, now);
  bucket.tokens = std::min(rate_.burst, bucket.tokens + cost);
}

}  // namespace codevault
