#include "executors/warm_policy.hpp"

#include <gmock/gmock.h>

namespace codevault {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const WarmPolicy::Time start{};

TEST(WarmPolicy, WantsNothingThatNobodyAskedFor) {
  WarmPolicy policy({.places = 2});

  EXPECT_THAT(policy.wanted(start), IsEmpty());
}

TEST(WarmPolicy, WantsOneOfEachBeforeASecondOfAny) {
  WarmPolicy policy({.places = 3, .copies = 2});
  policy.asked_for("python", start);
  policy.asked_for("java", start + 1s);

  EXPECT_THAT(policy.wanted(start + 2s), ElementsAre("java", "python", "java"));
}

TEST(WarmPolicy, PrefersWhatWasAskedForLast) {
  WarmPolicy policy({.places = 2});
  policy.asked_for("python", start);
  policy.asked_for("java", start + 1s);
  policy.asked_for("node", start + 2s);
  policy.asked_for("python", start + 3s);

  EXPECT_THAT(policy.wanted(start + 4s), ElementsAre("python", "node"));
}

TEST(WarmPolicy, ForgetsWhatNobodyAskedForInALongTime) {
  WarmPolicy policy({.places = 2, .memory = 10min});
  policy.asked_for("python", start);

  EXPECT_THAT(policy.wanted(start + 10min), ElementsAre("python"));
  EXPECT_THAT(policy.wanted(start + 10min + 1s), IsEmpty());
}

TEST(WarmPolicy, LeavesABrokenInterpreterAloneForAWhile) {
  WarmPolicy policy({.places = 2, .punishment = 60s});
  policy.asked_for("python", start);
  policy.failed("python", start);
  policy.asked_for("python", start + 1s);

  EXPECT_THAT(policy.wanted(start + 59s), IsEmpty());
  EXPECT_THAT(policy.wanted(start + 60s), ElementsAre("python"));
}

}  // namespace
}  // namespace codevault
