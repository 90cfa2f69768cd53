// Takes off each bush what it has grown above the lowest height it was ever trimmed to.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

// What a row of tasks does to the height x of one bush: it becomes min(x + fed, top).
struct Change {
  std::int64_t fed = 0;
  std::int64_t top = 1'000'000'000'000'000;  // none
};

Change operator+(const Change& first, const Change& then) {
  return {first.fed + then.fed, std::min(first.top, then.top)};
}

// The changes of all tasks in the order of time, where single ones can be replaced.
class Timeline {
 public:
  explicit Timeline(int tasks) {
    while (leaves_ < tasks) leaves_ *= 2;
    changes_.resize(2 * leaves_);
  }

  void set(int task, const Change& change) {
    int node = leaves_ + task;
    changes_[node] = change;
    for (node /= 2; node > 0; node /= 2) {
      changes_[node] = changes_[2 * node] + changes_[2 * node + 1];
    }
  }

  const Change& all() const { return changes_[1]; }

 private:
  int leaves_ = 1;
  std::vector<Change> changes_;
};

// From this bush on a task counts, or no longer counts.
struct Event {
  int bush;
  int task;
  bool counts;
};

int main() {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);

  int n, q, days, shift;
  std::cin >> n >> q >> days >> shift;
  std::vector<Change> tasks(q);
  std::vector<Event> events;
  for (int i = 0; i < q; ++i) {
    std::string word;
    int start, length;
    std::int64_t amount;
    std::cin >> word >> start >> length >> amount;
    (word == "feed" ? tasks[i].fed : tasks[i].top) = amount;
    for (int day = 0; day < days; ++day) {
      const int task = day * q + i;
      const int from = static_cast<int>((start + std::int64_t{day} * shift) % n);
      const int to = from + length;
      events.push_back({from, task, true});
      if (to <= n) {
        events.push_back({to, task, false});
      } else {
        events.push_back({0, task, true});
        if (to - n < from) events.push_back({to - n, task, false});
      }
    }
  }
  // Where a task ends and begins anew at one bush, the end comes first.
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return a.bush != b.bush ? a.bush < b.bush : a.counts < b.counts;
  });

  Timeline timeline(q * days);
  std::int64_t cut = 0;
  int bush = 0;
  for (const Event& event : events) {
    const auto& [fed, top] = timeline.all();
    cut += (event.bush - bush) * std::max<std::int64_t>(fed - top, 0);
    bush = event.bush;
    timeline.set(event.task, event.counts ? tasks[event.task % q] : Change{});
  }
  cut += (n - bush) * std::max<std::int64_t>(timeline.all().fed - timeline.all().top, 0);
  std::cout << cut << '\n';
}
