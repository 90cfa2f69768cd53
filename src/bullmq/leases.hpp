#pragma once

#include <chrono>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/promise.hpp"
#include "bullmq/policy.hpp"
#include "queue/job_queue.hpp"

namespace codevault::bullmq {

// The leases that we hold, and those who wait for a cancellation or the end of a lease. A job whose
// lease ran out and that came to us again has two. Only memory.
class Leases {
 public:
  using SteadyTime = std::chrono::steady_clock::time_point;

  void add(const TakenJob& job, Policy policy);
  // The default policy for a lease that is not known.
  Policy policy_of(const TakenJob& job);
  std::size_t size() const { return leases_.size(); }
  // Notes that its worker asked about it.
  void see(const TakenJob& job);

  // Kept when the job is cancelled, broken with Error{conflict} when the lease is over.
  Promise<std::monostate> end_of(const TakenJob& job);
  // Whether an end of a lease of this job is waited for.
  bool is_awaited(const std::string& id) const;
  void cancel(const std::string& id);
  // The lease is over; its end breaks.
  void remove(const std::string& id, const std::string& token);
  // The same for all leases of the job but the one with this token.
  void keep_only(const std::string& id, const std::string& token);
  // The same for leases whose workers asked nothing since: they are gone.
  void remove_unseen(SteadyTime since);
  // Those who wait hear operation_aborted.
  void close();

 private:
  struct Held {
    std::string token;
    Policy policy;
    SteadyTime seen;
    std::vector<Promise<std::monostate>> ends;
  };
  using Entries = std::unordered_multimap<std::string, Held>;  // by the job's id

  Entries::iterator find(const std::string& id, const std::string& token);
  Held& held(const TakenJob& job);
  Entries::const_iterator erase(Entries::const_iterator lease);

  Entries leases_;
};

}  // namespace codevault::bullmq
