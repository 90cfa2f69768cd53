#pragma once

#include <cstdint>
#include <ext/pb_ds/assoc_container.hpp>
#include <ext/pb_ds/tree_policy.hpp>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace codevault {

// Decides which waiting job comes next: the kinds of job take turns, within a kind the tenants take
// turns (the one served least first), within a tenant the oldest is first.
//
// A job has a place in the line of its kind: a round, and its age within it. A tenant has at most
// one new job in a round and joins at the round that is being served; so one that had fewer turns
// than others comes before them, and nobody saves turns up. Each operation is O(log n) in the jobs
// that wait.
class Schedule {
 public:
  // A job's place in the order of all jobs ever added: smaller is older.
  using Sequence = std::uint64_t;
  struct Place {
    std::uint64_t round = 0;
    Sequence job = 0;
    auto operator<=>(const Place&) const = default;
  };

  Schedule() = default;
  Schedule(const Schedule&) = delete;

  // A place behind the tenant's other jobs.
  Place add(const std::string& kind, const std::string& tenant, Sequence job);
  // A job that was taken, or removed, waits where it was.
  void put_back(const std::string& kind, const std::string& tenant, Place place);
  // Takes a job that waits out of the line. A tenant's last place is free again.
  void remove(const std::string& kind, const std::string& tenant, Place place);
  // The next job; nothing when none waits.
  std::optional<Sequence> take();

  std::size_t size() const { return size_; }
  std::size_t waiting_of(const std::string& tenant) const;
  // How many jobs would be taken before this waiting one if none came or went meanwhile.
  std::size_t position(const std::string& kind, Place place) const;

  // How many comparisons were made so far: the work done.
  std::uint64_t steps() const { return steps_; }

 private:
  // Counts, so that a test can hold the work to what is promised.
  struct Less {
    std::uint64_t* steps;
    bool operator()(const Place& one, const Place& other) const {
      ++*steps;
      return one < other;
    }
  };
  using Line = __gnu_pbds::tree<Place, std::string, Less, __gnu_pbds::rb_tree_tag,
                                __gnu_pbds::tree_order_statistics_node_update>;  // to its tenant

  struct Kind {
    Line line;
    std::uint64_t served = 0;                                    // the round of the last job taken
    std::unordered_map<std::string, std::uint64_t> last_rounds;  // by tenant
    std::size_t tenants_kept = 0;  // of last_rounds, when it was last cleared of passed ones
    std::uint64_t last_turn = 0;
    std::size_t number = 0;  // in the order they were first seen

    // The smallest has the next turn.
    std::pair<std::uint64_t, std::size_t> turn() const { return {last_turn, number}; }
  };

  Kind& kind_of(const std::string& name);
  void enter(Kind& kind, const std::string& tenant, Place place);
  void leave(Kind& kind, Place place);
  static void forget_passed(Kind& kind);

  std::uint64_t steps_ = 0;
  std::uint64_t turns_ = 0;
  std::size_t size_ = 0;
  std::unordered_map<std::string, Kind> kinds_;  // a few: kinds are names in our code
  std::unordered_map<std::string, std::size_t> waiting_by_tenant_;
};

}  // namespace codevault
