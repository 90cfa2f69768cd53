#include "queue/schedule.hpp"

#include <algorithm>

namespace codevault {

// A tenant's rank follows from what it holds: taken out before a change, put back after it,
// forgotten when idle.
template <typename Change>
void Schedule::change(Kind& kind, const std::string& name, Change change) {
  Tenant& tenant = kind.tenants[name];
  kind.ready.erase(rank_of(name, tenant));
  change(tenant);
  if (!tenant.waiting.empty()) {
    kind.ready.insert(rank_of(name, tenant));
  } else if (tenant.active == 0) {
    kind.tenants.erase(name);
  }
}

void Schedule::add(const std::string& kind_name, const std::string& name, Order order,
                   std::string id) {
  Kind& kind = kinds_[kind_name];
  change(kind, name, [&](Tenant& tenant) { tenant.waiting.emplace(order, std::move(id)); });
  ++kind.waiting;
  ++size_;
}

std::optional<std::string> Schedule::take() {
  Kind* next = nullptr;
  for (auto& [name, kind] : kinds_) {
    if (kind.waiting > 0 && (!next || kind.served < next->served)) next = &kind;
  }
  if (!next) return std::nullopt;
  next->served = ++turn_;
  std::string name = std::get<2>(*next->ready.begin());
  std::string id;
  change(*next, name, [&](Tenant& tenant) {
    id = std::move(tenant.waiting.begin()->second);
    tenant.waiting.erase(tenant.waiting.begin());
    ++tenant.active;
    tenant.served = turn_;
  });
  --next->waiting;
  --size_;
  return id;
}

void Schedule::release(const std::string& kind, const std::string& name) {
  change(kinds_[kind], name, [](Tenant& tenant) {
    if (tenant.active > 0) --tenant.active;
  });
}

void Schedule::hold(const std::string& kind, const std::string& name) {
  change(kinds_[kind], name, [](Tenant& tenant) { ++tenant.active; });
}

void Schedule::remove(const std::string& kind_name, const std::string& name, Order order) {
  Kind& kind = kinds_[kind_name];
  change(kind, name, [&](Tenant& tenant) {
    std::size_t gone = tenant.waiting.erase(order);
    kind.waiting -= gone;
    size_ -= gone;
  });
}

std::size_t Schedule::position(const std::string& kind_name, const std::string& name,
                               Order order) const {
  auto kind = kinds_.find(kind_name);
  if (kind == kinds_.end()) return 0;
  auto tenant = kind->second.tenants.find(name);
  if (tenant == kind->second.tenants.end()) return 0;
  const auto& own = tenant->second.waiting;
  auto before = static_cast<std::size_t>(std::distance(own.begin(), own.lower_bound(order)));

  std::size_t rounds = before + tenant->second.active;  // turns its tenant must have had by then
  std::size_t ahead = before;
  for (const auto& [other_name, other] : kind->second.tenants) {
    if (other_name == name || other.waiting.empty()) continue;
    std::size_t turns = rounds > other.active ? rounds - other.active : 0;
    if (rank_of(other_name, other) < rank_of(name, tenant->second) && rounds >= other.active)
      ++turns;
    ahead += std::min(turns, other.waiting.size());
  }
  std::size_t of_other_kinds = 0;
  for (const auto& [other_name, other] : kinds_) {
    if (other_name != kind_name)
      of_other_kinds +=
          std::min(ahead + (other.served < kind->second.served ? 1 : 0), other.waiting);
  }
  return ahead + of_other_kinds;
}

}  // namespace codevault
