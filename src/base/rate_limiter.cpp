#include "base/rate_limiter.hpp"

#include <algorithm>
#include <cmath>

#include "base/duration.hpp"

namespace codevault {

RateLimiter::Bucket& RateLimiter::bucket_of(const std::string& client, Clock::time_point now) {
  if (Bucket* known = buckets_.find(client)) return *known;
  return *buckets_.keep(client, {rate_.burst, now});
}

std::chrono::milliseconds RateLimiter::spend(const std::string& client, double cost,
                                             Clock::time_point now) {
  Bucket& bucket = bucket_of(client, now);
  double earned = in_seconds(now - bucket.filled) * rate_.per_second;
  bucket.tokens = std::min(rate_.burst, bucket.tokens + earned);
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
