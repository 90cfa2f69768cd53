#include "queue/schedule.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

namespace codevault {
namespace {

struct JobOf {
  std::string kind;
  std::string tenant;
  Schedule::Sequence job = 0;
};

struct Fairness {
  const char* rule;
  std::vector<JobOf> taken;    // before
  std::vector<JobOf> waiting;  // in the order they came
  std::vector<Schedule::Sequence> order;
};

const Fairness fairness[] = {
    {"tenants take turns",
     {},
     {{"c", "ann", 1}, {"c", "ann", 2}, {"c", "ann", 3}, {"c", "bob", 4}, {"c", "cyd", 5}},
     {1, 4, 5, 2, 3}},
    {"the older job of a round is first", {}, {{"c", "bob", 2}, {"c", "ann", 1}}, {1, 2}},
    {"the tenant served least is first",
     {{"c", "ann", 1}, {"c", "ann", 2}, {"c", "bob", 3}},
     {{"c", "ann", 4}, {"c", "bob", 5}, {"c", "cyd", 6}},
     {6, 4, 5}},
    {"a flood waits for those who had no turn",
     {{"c", "ann", 1}, {"c", "ann", 2}},
     {{"c", "ann", 3}, {"c", "bob", 4}, {"c", "bob", 5}, {"c", "bob", 6}},
     {4, 3, 5, 6}},
    {"nobody saves turns up",
     {{"c", "ann", 1}, {"c", "ann", 2}, {"c", "ann", 3}},
     {{"c", "bob", 4}, {"c", "ann", 5}, {"c", "bob", 6}, {"c", "ann", 7}},
     {4, 5, 6, 7}},
    {"kinds take turns",
     {},
     {{"c", "ann", 1}, {"c", "bob", 2}, {"c", "cyd", 3}, {"p", "dan", 4}, {"p", "eve", 5}},
     {1, 4, 2, 5, 3}},
    {"kinds take turns whatever they weigh",
     {{"c", "ann", 1}, {"c", "ann", 2}, {"c", "ann", 3}},
     {{"c", "ann", 4}, {"c", "ann", 5}, {"p", "ann", 6}, {"p", "ann", 7}},
     {6, 4, 7, 5}},
    {"turns of one kind do not count in the other",
     {{"c", "ann", 1}},
     {{"p", "ann", 2}, {"p", "bob", 3}},
     {2, 3}},
};

TEST(Schedule, IsFair) {
  for (const Fairness& row : fairness) {
    SCOPED_TRACE(row.rule);
    Schedule schedule;
    for (const JobOf& each : row.taken) {
      schedule.add(each.kind, each.tenant, each.job);
      ASSERT_EQ(schedule.take(), each.job);
    }
    std::map<Schedule::Sequence, Schedule::Place> places;
    for (const JobOf& each : row.waiting) {
      places[each.job] = schedule.add(each.kind, each.tenant, each.job);
    }

    for (const JobOf& each : row.waiting) {
      auto place = std::find(row.order.begin(), row.order.end(), each.job) - row.order.begin();
      EXPECT_EQ(schedule.position(each.kind, places[each.job]), static_cast<std::size_t>(place))
          << "of job " << each.job;
    }
    std::vector<Schedule::Sequence> order;
    while (auto job = schedule.take()) order.push_back(*job);
    EXPECT_EQ(order, row.order);
  }
}

TEST(Schedule, LetsAJobThatWasPutBackWaitWhereItWas) {
  Schedule schedule;
  Schedule::Place first = schedule.add("c", "ann", 1);
  schedule.add("c", "ann", 2);
  schedule.add("c", "bob", 3);
  schedule.take();

  schedule.put_back("c", "ann", first);

  EXPECT_EQ(schedule.take(), 1u);
  EXPECT_EQ(schedule.take(), 3u);
  EXPECT_EQ(schedule.take(), 2u);
}

TEST(Schedule, ForgetsAJobThatWasTakenOutOfLine) {
  Schedule schedule;
  schedule.add("c", "ann", 1);
  Schedule::Place second = schedule.add("c", "ann", 2);
  Schedule::Place third = schedule.add("c", "ann", 3);

  schedule.remove("c", "ann", second);

  EXPECT_EQ(schedule.size(), 2u);
  EXPECT_EQ(schedule.waiting_of("ann"), 2u);
  EXPECT_EQ(schedule.position("c", third), 1u);
  EXPECT_EQ(schedule.take(), 1u);
  EXPECT_EQ(schedule.take(), 3u);
  EXPECT_EQ(schedule.take(), std::nullopt);
}

TEST(Schedule, CountsNoTurnForJobsThatWereCancelledLastFirst) {
  Schedule schedule;
  std::vector<Schedule::Place> places;
  for (Schedule::Sequence job = 1; job <= 9; ++job) places.push_back(schedule.add("c", "ann", job));
  for (; !places.empty(); places.pop_back()) schedule.remove("c", "ann", places.back());
  schedule.add("c", "bob", 10);
  schedule.add("c", "bob", 11);

  schedule.add("c", "ann", 12);

  EXPECT_EQ(schedule.take(), 10u);
  EXPECT_EQ(schedule.take(), 12u);
}

// A model of the rule as it is written: searches all jobs for the next one.
class Plain {
 public:
  struct Job : JobOf {
    std::uint64_t round = 0;
  };

  void add(Job job) {
    turn_of_kind_.try_emplace(job.kind, 0, turn_of_kind_.size());
    std::uint64_t& last = last_round_[{job.kind, job.tenant}];
    job.round = last = std::max(served_[job.kind], last + 1);
    waiting_.push_back(job);
  }
  Job take() {
    auto rank = [&](const Job& job) {
      return std::tuple(turn_of_kind_[job.kind], job.round, job.job);
    };
    auto next = std::min_element(waiting_.begin(), waiting_.end(),
                                 [&](const Job& a, const Job& b) { return rank(a) < rank(b); });
    Job job = *next;
    waiting_.erase(next);
    served_[job.kind] = std::max(served_[job.kind], job.round);
    turn_of_kind_[job.kind].first = ++turns_;
    return job;
  }
  void put_back(const Job& job) {
    waiting_.push_back(job);
    std::uint64_t& last = last_round_[{job.kind, job.tenant}];
    last = std::max(last, job.round);
  }
  void remove(const Job& job) {
    std::erase_if(waiting_, [&](const Job& other) { return other.job == job.job; });
    std::uint64_t& last = last_round_[{job.kind, job.tenant}];
    if (last == job.round) --last;
  }
  const std::vector<Job>& waiting() const { return waiting_; }

 private:
  std::vector<Job> waiting_;
  std::map<std::pair<std::string, std::string>, std::uint64_t> last_round_;
  std::map<std::string, std::uint64_t> served_;
  std::map<std::string, std::pair<std::uint64_t, std::size_t>> turn_of_kind_;
  std::uint64_t turns_ = 0;
};

// Compares the positions of all waiting jobs with the order in which they are then taken.
void expect_true_positions(const Schedule& schedule, Plain plain) {
  std::map<Schedule::Sequence, std::size_t> said;
  for (const Plain::Job& job : plain.waiting()) {
    said[job.job] = schedule.position(job.kind, {job.round, job.job});
  }
  for (std::size_t place = 0; !plain.waiting().empty(); ++place) {
    Plain::Job job = plain.take();
    ASSERT_EQ(said[job.job], place) << "job " << job.job;
  }
}

TEST(Schedule, DoesAsTheRuleSaysWhateverHappens) {
  constexpr std::size_t tenants = 60;
  for (unsigned seed = 0; seed < 20; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    Schedule schedule;
    Plain plain;
    std::vector<Plain::Job> active;
    for (Schedule::Sequence round = 1; round < 400; ++round) {
      unsigned dice = random() % 10;
      if (dice < 5 || plain.waiting().empty()) {
        Plain::Job job{{random() % 3 ? "compiler" : "practice",
                        std::to_string(random() % (1 + random() % tenants)), round}};
        schedule.add(job.kind, job.tenant, job.job);
        plain.add(job);
      } else if (dice < 8) {
        active.push_back(plain.take());
        ASSERT_EQ(schedule.take(), active.back().job);
      } else if (dice < 9 && !active.empty()) {
        std::swap(active[random() % active.size()], active.back());
        Plain::Job job = active.back();
        schedule.put_back(job.kind, job.tenant, {job.round, job.job});
        plain.put_back(job);
        active.pop_back();
      } else {
        Plain::Job job = plain.waiting()[random() % plain.waiting().size()];
        schedule.remove(job.kind, job.tenant, {job.round, job.job});
        plain.remove(job);
      }
      if (round % 40 == 0) expect_true_positions(schedule, plain);
    }
  }
}

// Returns the steps for one more job while `waiting` jobs of `tenants` tenants wait.
double steps_for_one(std::size_t waiting, std::size_t tenants) {
  Schedule schedule;
  Schedule::Sequence job = 0;
  auto tenant = [&] { return std::to_string(job % tenants); };
  while (job < waiting) {
    ++job;
    schedule.add("c", tenant(), job);
  }
  constexpr int times = 100;
  std::uint64_t before = schedule.steps();
  for (int i = 0; i < times; ++i) {
    ++job;
    Schedule::Place place = schedule.add("c", tenant(), job);
    schedule.position("c", place);
    schedule.remove("c", tenant(), place);
    schedule.add("c", tenant(), job);
    schedule.take();
  }
  return static_cast<double>(schedule.steps() - before) / times;
}

TEST(Schedule, WorksInLogarithmicTimeHoweverManyWait) {
  for (bool one_tenant : {true, false}) {
    double few = steps_for_one(100, one_tenant ? 1 : 100);
    double many = steps_for_one(20'000, one_tenant ? 1 : 20'000);

    EXPECT_GT(few, 0);
    // log2(20'000) / log2(100) is 2.2.
    EXPECT_LT(many / few, 3) << (one_tenant ? "one tenant" : "many tenants") << ": " << few
                             << " steps became " << many;
  }
}

}  // namespace
}  // namespace codevault
