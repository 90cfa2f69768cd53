#include "queue/schedule.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <sstream>
#include <vector>

namespace codevault {
namespace {

// A job as a word: "compiler/ann/3" is compiler job 3 of ann.
struct Word {
  explicit Word(const std::string& text) {
    std::istringstream in(text);
    std::string number;
    std::getline(in, kind, '/');
    std::getline(in, tenant, '/');
    std::getline(in, number, '/');
    job = std::stoull(number);
  }
  std::string kind;
  std::string tenant;
  Schedule::Sequence job = 0;
};

std::vector<Word> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<Word> words;
  for (std::string word; in >> word;) words.emplace_back(word);
  return words;
}

struct Fairness {
  const char* rule;
  const char* active;   // taken before, and still active
  const char* waiting;  // in the order they came
  std::vector<Schedule::Sequence> order;
};

const Fairness fairness[] = {
    {"the oldest of a tenant is first", "", "c/ann/3 c/ann/1 c/ann/2", {1, 2, 3}},
    {"tenants take turns", "", "c/ann/1 c/ann/2 c/ann/3 c/bob/4 c/cyd/5", {1, 4, 5, 2, 3}},
    {"who came first has the first turn", "", "c/bob/2 c/ann/1", {2, 1}},
    {"fewest active first", "c/ann/1 c/ann/2 c/bob/3", "c/ann/4 c/bob/5 c/cyd/6", {6, 5, 4}},
    {"a flood waits behind its active jobs",
     "c/ann/1 c/ann/2",
     "c/ann/3 c/bob/4 c/bob/5 c/bob/6",
     {4, 5, 3, 6}},
    {"kinds take turns", "", "c/ann/1 c/bob/2 c/cyd/3 p/dan/4 p/eve/5", {1, 4, 2, 5, 3}},
    {"kinds take turns whatever they weigh",
     "c/ann/1 c/ann/2 c/ann/3",
     "c/ann/4 c/ann/5 p/ann/6 p/ann/7",
     {6, 4, 7, 5}},
    {"active jobs of one kind do not count in the other", "c/ann/1", "p/ann/2 p/bob/3", {2, 3}},
};

TEST(Schedule, IsFair) {
  for (const Fairness& row : fairness) {
    SCOPED_TRACE(row.rule);
    Schedule schedule;
    for (const Word& word : words_of(row.active)) {
      schedule.add(word.kind, word.tenant, word.job);
      ASSERT_EQ(schedule.take(), word.job);
    }
    for (const Word& word : words_of(row.waiting)) schedule.add(word.kind, word.tenant, word.job);

    for (const Word& word : words_of(row.waiting)) {
      auto place = std::find(row.order.begin(), row.order.end(), word.job) - row.order.begin();
      EXPECT_EQ(schedule.position(word.kind, word.tenant, word.job),
                static_cast<std::size_t>(place))
          << "of job " << word.job;
    }
    std::vector<Schedule::Sequence> order;
    while (auto job = schedule.take()) order.push_back(*job);
    EXPECT_EQ(order, row.order);
  }
}

TEST(Schedule, GivesATurnBackToATenantWhoseJobEnded) {
  Schedule schedule;
  for (Schedule::Sequence job : {1, 2}) schedule.add("c", "ann", job);
  schedule.take();
  schedule.add("c", "bob", 3);
  schedule.take();
  schedule.add("c", "bob", 4);

  schedule.release("c", "bob");

  EXPECT_EQ(schedule.take(), 4u);
}

TEST(Schedule, ForgetsWhoWasTakenOutOfLine) {
  Schedule schedule;
  for (Schedule::Sequence job : {1, 2, 3}) schedule.add("c", "ann", job);

  schedule.remove("c", "ann", 2);

  EXPECT_EQ(schedule.size(), 2u);
  EXPECT_EQ(schedule.waiting_of("ann"), 2u);
  EXPECT_EQ(schedule.position("c", "ann", 3), 1u);
  EXPECT_EQ(schedule.take(), 1u);
  EXPECT_EQ(schedule.take(), 3u);
  EXPECT_EQ(schedule.take(), std::nullopt);
}

// Says what comes next by looking at everything, as the rule is written.
class Plain {
 public:
  struct Job {
    std::string kind;
    std::string tenant;
    Schedule::Sequence job;
  };

  void add(const Job& job) {
    turn_of_kind_.try_emplace(job.kind, 0, turn_of_kind_.size());
    bool is_new = active_[{job.kind, job.tenant}] == 0 &&
                  std::none_of(waiting_.begin(), waiting_.end(), [&](const Job& other) {
                    return other.kind == job.kind && other.tenant == job.tenant;
                  });
    if (is_new) turn_of_tenant_[{job.kind, job.tenant}] = ++turns_;
    waiting_.push_back(job);
  }
  Job take() {
    auto rank = [&](const Job& job) {
      std::pair key(job.kind, job.tenant);
      return std::tuple(turn_of_kind_[job.kind], active_[key], turn_of_tenant_[key], job.job);
    };
    auto next = std::min_element(waiting_.begin(), waiting_.end(),
                                 [&](const Job& a, const Job& b) { return rank(a) < rank(b); });
    Job job = *next;
    waiting_.erase(next);
    ++active_[{job.kind, job.tenant}];
    turn_of_kind_[job.kind].first = turn_of_tenant_[{job.kind, job.tenant}] = ++turns_;
    return job;
  }
  void release(const Job& job) { --active_[{job.kind, job.tenant}]; }
  void remove(const Job& job) {
    std::erase_if(waiting_, [&](const Job& other) { return other.job == job.job; });
  }
  const std::vector<Job>& waiting() const { return waiting_; }

 private:
  std::vector<Job> waiting_;
  std::map<std::pair<std::string, std::string>, std::size_t> active_;
  std::map<std::pair<std::string, std::string>, std::uint64_t> turn_of_tenant_;
  std::map<std::string, std::pair<std::uint64_t, std::size_t>> turn_of_kind_;
  std::uint64_t turns_ = 0;
};

// Compares the positions of all that wait with what really happens when they are taken. A position
// may be off by less than the number of tenants, and that once for each kind.
void expect_honest_positions(const Schedule& schedule, Plain plain, std::size_t tenants) {
  std::map<Schedule::Sequence, std::size_t> said;
  for (const Plain::Job& job : plain.waiting()) {
    said[job.job] = schedule.position(job.kind, job.tenant, job.job);
  }
  std::map<std::pair<std::string, std::string>, int> taken_of;
  for (std::size_t place = 0; !plain.waiting().empty(); ++place) {
    Plain::Job job = plain.take();
    auto off = std::abs(static_cast<double>(said[job.job]) - static_cast<double>(place));
    bool is_oldest = taken_of[{job.kind, job.tenant}]++ == 0;
    ASSERT_LT(off, is_oldest ? 1.0 : 2.0 * static_cast<double>(tenants)) << "job " << job.job;
  }
}

TEST(Schedule, DoesAsTheRuleSaysWhateverHappens) {
  constexpr std::size_t tenants = 6;
  for (unsigned seed = 0; seed < 20; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    Schedule schedule;
    Plain plain;
    std::vector<Plain::Job> active;
    for (Schedule::Sequence round = 1; round < 400; ++round) {
      unsigned dice = random() % 10;
      if (dice < 5 || plain.waiting().empty()) {
        Plain::Job job{random() % 3 ? "compiler" : "practice",
                       std::to_string(random() % (1 + random() % tenants)), round};
        schedule.add(job.kind, job.tenant, job.job);
        plain.add(job);
      } else if (dice < 8) {
        active.push_back(plain.take());
        ASSERT_EQ(schedule.take(), active.back().job);
      } else if (dice < 9 && !active.empty()) {
        std::swap(active[random() % active.size()], active.back());
        schedule.release(active.back().kind, active.back().tenant);
        plain.release(active.back());
        active.pop_back();
      } else {
        Plain::Job job = plain.waiting()[random() % plain.waiting().size()];
        schedule.remove(job.kind, job.tenant, job.job);
        plain.remove(job);
      }
      if (round % 40 == 0) expect_honest_positions(schedule, plain, tenants);
    }
  }
}

// The work for one more job while `waiting` wait, of as many tenants as there are jobs, or of one.
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
    schedule.add("c", tenant(), job);
    schedule.position("c", tenant(), job);
    schedule.remove("c", tenant(), job);
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
