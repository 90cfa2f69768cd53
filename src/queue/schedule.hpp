#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace codevault {

// Who comes next, in memory: kinds of job take turns; within a kind the tenant with the fewest
// active jobs comes first, and among equals the one served longest ago; within a tenant the oldest
// job. Each operation costs the logarithm of what waits.
class Schedule {
 public:
  using Order = std::int64_t;  // of arrival: lower came first

  void add(const std::string& kind, const std::string& tenant, Order order, std::string id);
  // The next job, now counted as its tenant's active one.
  std::optional<std::string> take();
  // A job of this tenant that was taken is not active any more.
  void release(const std::string& kind, const std::string& tenant);
  // A job was taken before this process began.
  void hold(const std::string& kind, const std::string& tenant);
  void remove(const std::string& kind, const std::string& tenant, Order order);

  std::size_t size() const { return size_; }
  // How many would be taken before it if nothing came and nothing ended: everybody who has a turn
  // before it.
  std::size_t position(const std::string& kind, const std::string& tenant, Order order) const;

 private:
  struct Tenant {
    std::map<Order, std::string> waiting;
    std::size_t active = 0;
    std::uint64_t served = 0;  // when it had its last turn
  };
  using Rank = std::tuple<std::size_t, std::uint64_t, std::string>;  // active, served, name
  struct Kind {
    std::map<std::string, Tenant> tenants;
    std::set<Rank> ready;  // tenants with something waiting
    std::size_t waiting = 0;
    std::uint64_t served = 0;
  };

  static Rank rank_of(const std::string& name, const Tenant& tenant) {
    return {tenant.active, tenant.served, name};
  }
  template <typename Change>
  void change(Kind& kind, const std::string& name, Change change);

  std::map<std::string, Kind> kinds_;
  std::size_t size_ = 0;
  std::uint64_t turn_ = 0;
};

}  // namespace codevault
