#include "bullmq/leases.hpp"

#include <algorithm>

#include "queue/sentences.hpp"

namespace codevault::bullmq {
Leases::Entries::iterator Leases::find(const std::string& id, const std::string& token) {
  auto [first, last] = leases_.equal_range(id);
  auto found =
      std::find_if(first, last, [&](const auto& lease) { return lease.second.token == token; });
  return found == last ? leases_.end() : found;
}

Leases::Held& Leases::held(const TakenJob& job) {
  auto found = find(job.id, job.token);
  if (found == leases_.end()) found = leases_.emplace(job.id, Held{.token = job.token});
  found->second.seen = std::chrono::steady_clock::now();
  return found->second;
}

void Leases::add(const TakenJob& job, Policy policy) { held(job).policy = std::move(policy); }

Policy Leases::policy_of(const TakenJob& job) {
  auto known = find(job.id, job.token);
  return known == leases_.end() ? Policy{} : known->second.policy;
}

void Leases::see(const TakenJob& job) {
  if (find(job.id, job.token) != leases_.end()) held(job);
}

Promise<std::monostate> Leases::end_of(const TakenJob& job) {
  std::vector<Promise<std::monostate>>& ends = held(job).ends;
  std::erase_if(ends, [](const Promise<std::monostate>& end) { return !end.is_open(); });
  return ends.emplace_back();
}

bool Leases::is_awaited(const std::string& id) const {
  auto [first, last] = leases_.equal_range(id);
  return std::any_of(first, last, [](const auto& lease) { return !lease.second.ends.empty(); });
}

void Leases::cancel(const std::string& id) {
  auto [first, last] = leases_.equal_range(id);
  for (auto lease = first; lease != last; ++lease) {
    for (Promise<std::monostate>& end : std::exchange(lease->second.ends, {})) {
      if (end.claim()) end.keep({});
    }
  }
}

Leases::Entries::const_iterator Leases::erase(Entries::const_iterator lease) {
  auto ends = lease->second.ends;
  for (Promise<std::monostate>& end : ends) {
    if (end.claim()) end.break_with(std::make_exception_ptr(lease_is_over(lease->first)));
  }
  return leases_.erase(lease);
}

void Leases::remove(const std::string& id, const std::string& token) {
  auto lease = find(id, token);
  if (lease != leases_.end()) erase(lease);
}

void Leases::keep_only(const std::string& id, const std::string& token) {
  auto [first, last] = std::as_const(leases_).equal_range(id);
  for (auto lease = first; lease != last;) {
    lease = lease->second.token == token ? std::next(lease) : erase(lease);
  }
}

void Leases::remove_unseen(SteadyTime since) {
  for (auto lease = leases_.cbegin(); lease != leases_.cend();) {
    lease = lease->second.seen >= since ? std::next(lease) : erase(lease);
  }
}

void Leases::close() {
  for (auto& [id, lease] : std::exchange(leases_, {})) {
    for (Promise<std::monostate>& end : lease.ends) end.cancel();
  }
}

}  // namespace codevault::bullmq
