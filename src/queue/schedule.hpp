#pragma once

#include <cstdint>
#include <ext/pb_ds/assoc_container.hpp>
#include <ext/pb_ds/tree_policy.hpp>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "queue/excess_sum.hpp"

namespace codevault {

// Decides which waiting job comes next: the kinds of job take turns, within a kind the tenants take
// turns (the one with the fewest active jobs first, then the one whose last turn is longest ago),
// within a tenant the oldest is first. Each operation is O(log n) in the jobs that wait.
class Schedule {
 public:
  // A job's place in the order of all jobs ever added: smaller is older.
  using Sequence = std::uint64_t;

  Schedule() = default;
  Schedule(const Schedule&) = delete;

  void add(const std::string& kind, const std::string& tenant, Sequence job);
  // Takes a job that waits out of the line.
  void remove(const std::string& kind, const std::string& tenant, Sequence job);
  // The next job, which from now on is active; nothing when none waits.
  std::optional<Sequence> take();
  // An active job of this tenant ended, or waits again once it is added.
  void release(const std::string& kind, const std::string& tenant);

  std::size_t size() const { return size_; }
  std::size_t waiting_of(const std::string& tenant) const;
  // How many jobs would be taken before this waiting one, if no job came, went or ended meanwhile.
  // An estimate: exact for a tenant's oldest job, and for a younger one if the tenants before it
  // have as many jobs as it needs; otherwise off by less than the number of tenants that wait.
  std::size_t position(const std::string& kind, const std::string& tenant, Sequence job) const;

  // How many comparisons were made so far: the work done.
  std::uint64_t steps() const;

 private:
  // Counts, so that a test can hold the work to what is promised.
  template <typename T>
  struct Less {
    std::uint64_t* steps;
    bool operator()(const T& one, const T& other) const {
      ++*steps;
      return one < other;
    }
  };
  template <typename Key, typename Value>
  using Ranked = __gnu_pbds::tree<Key, Value, Less<Key>, __gnu_pbds::rb_tree_tag,
                                  __gnu_pbds::tree_order_statistics_node_update>;

  struct Tenant {
    std::string name;
    std::size_t active = 0;
    std::uint64_t last_turn = 0;
    Ranked<Sequence, __gnu_pbds::null_type> waiting;
  };
  // Who is smallest has the next turn. Last turns are all different.
  using Rank = std::pair<std::size_t, std::uint64_t>;  // active jobs, last turn

  struct Kind {
    std::unordered_map<std::string, Tenant> tenants;  // those with a job that waits or is active
    Ranked<Rank, Tenant*> line;                       // those with a job that waits
    ExcessSum first_levels;  // of each tenant in line: how many are active now ...
    ExcessSum last_levels;   // ... and how many would be, were all its jobs taken
    std::size_t waiting = 0;
    std::size_t number = 0;  // in the order they were first seen
    std::uint64_t last_turn = 0;

    // Who is smallest has the next turn.
    std::pair<std::uint64_t, std::size_t> turn() const { return {last_turn, number}; }
  };

  Kind& kind_of(const std::string& name);
  Tenant& tenant_of(Kind& kind, const std::string& name);
  void forget_if_idle(Kind& kind, Tenant& tenant);
  void enter_line(Kind& kind, Tenant& tenant);
  void leave_line(Kind& kind, Tenant& tenant);
  std::size_t position_in(const Kind& kind, const Tenant& tenant, Sequence job) const;

  std::uint64_t steps_ = 0;
  std::uint64_t turns_ = 0;
  std::size_t size_ = 0;
  std::unordered_map<std::string, Kind> kinds_;  // a few: kinds are names in our code
  std::unordered_map<std::string, std::size_t> waiting_by_tenant_;
};

}  // namespace codevault
