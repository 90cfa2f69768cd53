#include "queue/schedule.hpp"

#include <algorithm>
#include <cassert>

namespace codevault {

void Schedule::add(const std::string& kind_name, const std::string& tenant_name, Sequence job) {
  Kind& kind = kind_of(kind_name);
  Tenant& tenant = tenant_of(kind, tenant_name);
  leave_line(kind, tenant);
  tenant.waiting.insert(job);
  enter_line(kind, tenant);
  ++kind.waiting;
  ++size_;
  ++waiting_by_tenant_[tenant_name];
}

void Schedule::remove(const std::string& kind_name, const std::string& tenant_name, Sequence job) {
  Kind& kind = kinds_.at(kind_name);
  Tenant& tenant = kind.tenants.at(tenant_name);
  leave_line(kind, tenant);
  [[maybe_unused]] bool was_there = tenant.waiting.erase(job);
  assert(was_there);
  enter_line(kind, tenant);
  --kind.waiting;
  --size_;
  auto count = waiting_by_tenant_.find(tenant_name);
  if (--count->second == 0) waiting_by_tenant_.erase(count);
  forget_if_idle(kind, tenant);
}

std::optional<Schedule::Sequence> Schedule::take() {
  std::pair<const std::string, Kind>* next = nullptr;
  for (auto& named : kinds_) {
    if (named.second.waiting == 0) continue;
    if (!next || named.second.turn() < next->second.turn()) next = &named;
  }
  if (!next) return std::nullopt;

  Kind& kind = next->second;
  Tenant& tenant = *kind.line.begin()->second;
  Sequence job = *tenant.waiting.begin();
  std::string name = tenant.name;
  leave_line(kind, tenant);
  ++tenant.active;
  kind.last_turn = tenant.last_turn = ++turns_;
  enter_line(kind, tenant);
  remove(next->first, name, job);
  return job;
}

void Schedule::release(const std::string& kind_name, const std::string& tenant_name) {
  Kind& kind = kinds_.at(kind_name);
  Tenant& tenant = kind.tenants.at(tenant_name);
  assert(tenant.active > 0);
  leave_line(kind, tenant);
  --tenant.active;
  enter_line(kind, tenant);
  forget_if_idle(kind, tenant);
}

std::uint64_t Schedule::steps() const {
  std::uint64_t steps = steps_;
  for (const auto& [name, kind] : kinds_) {
    steps += kind.first_levels.steps() + kind.last_levels.steps();
  }
  return steps;
}

std::size_t Schedule::waiting_of(const std::string& tenant) const {
  auto count = waiting_by_tenant_.find(tenant);
  return count == waiting_by_tenant_.end() ? 0 : count->second;
}

std::size_t Schedule::position(const std::string& kind_name, const std::string& tenant_name,
                               Sequence job) const {
  const Kind& kind = kinds_.at(kind_name);
  std::size_t in_kind = position_in(kind, kind.tenants.at(tenant_name), job);
  std::size_t before = in_kind;
  for (const auto& [name, other] : kinds_) {
    if (&other == &kind) continue;
    std::size_t goes_first = other.turn() < kind.turn() ? 1 : 0;
    before += std::min(other.waiting, in_kind + goes_first);
  }
  return before;
}

// Tenants rise level by level, a level being a number of active jobs: the job is taken at the level
// that its tenant reaches with the tenant's older jobs. Before it go all jobs below that level, and
// on the level itself those whose tenants come first there: they began higher, or as high and
// earlier in line.
std::size_t Schedule::position_in(const Kind& kind, const Tenant& tenant, Sequence job) const {
  std::size_t older = tenant.waiting.order_of_key(job);
  std::size_t level = tenant.active + older;
  ExcessSum::Below begun = kind.first_levels.below(level);
  ExcessSum::Below ended = kind.last_levels.below(level);
  std::size_t below_level = begun.gap - ended.gap;

  auto tenants_before = [&](std::size_t active, std::uint64_t last_turn) {
    return kind.line.order_of_key(Rank{active, last_turn});
  };
  std::size_t up_to_level = tenants_before(level + 1, 0);
  std::size_t from_above = up_to_level - tenants_before(tenant.active + 1, 0);
  std::size_t beside =
      tenants_before(tenant.active, tenant.last_turn) - tenants_before(tenant.active, 0);
  std::size_t first_on_level = from_above + beside;
  if (older > 0) {
    // Some of them may have run out of jobs by then; take it that they do as the others do.
    std::size_t with_jobs_left = up_to_level - kind.last_levels.below(level + 1).count;
    first_on_level = first_on_level * with_jobs_left / up_to_level;
  }
  return below_level + first_on_level;
}

Schedule::Kind& Schedule::kind_of(const std::string& name) {
  auto known = kinds_.find(name);
  if (known != kinds_.end()) return known->second;
  Kind kind{.line = decltype(Kind::line)(Less<Rank>{&steps_}), .number = kinds_.size()};
  return kinds_.emplace(name, std::move(kind)).first->second;
}

// Who had nothing to do goes behind those who wait already.
Schedule::Tenant& Schedule::tenant_of(Kind& kind, const std::string& name) {
  auto known = kind.tenants.find(name);
  if (known != kind.tenants.end()) return known->second;
  Tenant tenant{.name = name,
                .last_turn = ++turns_,
                .waiting = decltype(Tenant::waiting)(Less<Sequence>{&steps_})};
  return kind.tenants.emplace(name, std::move(tenant)).first->second;
}

void Schedule::forget_if_idle(Kind& kind, Tenant& tenant) {
  if (tenant.active == 0 && tenant.waiting.empty()) kind.tenants.erase(std::string(tenant.name));
}

void Schedule::enter_line(Kind& kind, Tenant& tenant) {
  if (tenant.waiting.empty()) return;
  kind.line.insert({Rank{tenant.active, tenant.last_turn}, &tenant});
  kind.first_levels.add(tenant.active);
  kind.last_levels.add(tenant.active + tenant.waiting.size());
}

void Schedule::leave_line(Kind& kind, Tenant& tenant) {
  if (tenant.waiting.empty()) return;
  kind.line.erase(Rank{tenant.active, tenant.last_turn});
  kind.first_levels.remove(tenant.active);
  kind.last_levels.remove(tenant.active + tenant.waiting.size());
}

}  // namespace codevault
