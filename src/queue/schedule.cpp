#include "queue/schedule.hpp"

#include <algorithm>
#include <cassert>

namespace codevault {

Schedule::Place Schedule::add(const std::string& kind_name, const std::string& tenant,
                              Sequence job) {
  Kind& kind = kind_of(kind_name);
  Place place{std::max(kind.served, kind.last_rounds[tenant] + 1), job};
  enter(kind, tenant, place);
  forget_passed(kind);
  return place;
}

void Schedule::put_back(const std::string& kind, const std::string& tenant, Place place) {
  enter(kind_of(kind), tenant, place);
}

void Schedule::remove(const std::string& kind_name, const std::string& tenant, Place place) {
  Kind& kind = kinds_.at(kind_name);
  auto last = kind.last_rounds.find(tenant);
  if (last != kind.last_rounds.end() && last->second == place.round) --last->second;
  leave(kind, place);
}

std::optional<Schedule::Sequence> Schedule::take() {
  Kind* next = nullptr;
  for (auto& [name, kind] : kinds_) {
    if (!kind.line.empty() && (!next || kind.turn() < next->turn())) next = &kind;
  }
  if (!next) return std::nullopt;
  Place place = next->line.begin()->first;
  next->last_turn = ++turns_;
  next->served = std::max(next->served, place.round);
  leave(*next, place);
  return place.job;
}

std::size_t Schedule::waiting_of(const std::string& tenant) const {
  auto count = waiting_by_tenant_.find(tenant);
  return count == waiting_by_tenant_.end() ? 0 : count->second;
}

std::size_t Schedule::position(const std::string& kind_name, Place place) const {
  const Kind& kind = kinds_.at(kind_name);
  std::size_t in_kind = kind.line.order_of_key(place);
  std::size_t before = in_kind;
  for (const auto& [name, other] : kinds_) {
    if (&other == &kind) continue;
    std::size_t goes_first = other.turn() < kind.turn() ? 1 : 0;
    before += std::min(other.line.size(), in_kind + goes_first);
  }
  return before;
}

Schedule::Kind& Schedule::kind_of(const std::string& name) {
  auto known = kinds_.find(name);
  if (known != kinds_.end()) return known->second;
  Kind kind{.line = Line(Less{&steps_}), .number = kinds_.size()};
  return kinds_.emplace(name, std::move(kind)).first->second;
}

void Schedule::enter(Kind& kind, const std::string& tenant, Place place) {
  kind.line.insert({place, tenant});
  std::uint64_t& last = kind.last_rounds[tenant];
  last = std::max(last, place.round);
  ++size_;
  ++waiting_by_tenant_[tenant];
}

void Schedule::leave(Kind& kind, Place place) {
  auto job = kind.line.find(place);
  assert(job != kind.line.end());
  auto count = waiting_by_tenant_.find(job->second);
  if (--count->second == 0) waiting_by_tenant_.erase(count);
  kind.line.erase(job);
  --size_;
}

// A tenant whose last round has passed joins like one that was never here. Looked for when there
// are twice as many as were left, so that it costs little.
void Schedule::forget_passed(Kind& kind) {
  if (kind.last_rounds.size() <= 2 * kind.tenants_kept + 16) return;
  std::erase_if(kind.last_rounds, [&](const auto& tenant) { return tenant.second < kind.served; });
  kind.tenants_kept = kind.last_rounds.size();
}

}  // namespace codevault
