#include "executors/run_clock.hpp"

#include <algorithm>

namespace codevault {
namespace {

using namespace std::chrono_literals;

constexpr auto most_patience = 60s;
// Processes that begin and end between two looks are missed.
constexpr auto between_looks = 200ms;

}  // namespace

RunClock::RunClock(Clock::time_point started, std::chrono::milliseconds limit,
                   std::shared_ptr<ProcessorBooks> own, std::shared_ptr<ProcessorBooks> partner)
    : started_(started),
      limit_(limit),
      own_(std::move(own)),
      partner_(std::move(partner)),
      next_look_(started + between_looks) {}

bool RunClock::has_run_out(Clock::time_point now) {
  if (now < next_look_ && now < deadline()) return false;
  next_look_ = now + between_looks;
  own_->look(now);
  if (partner_) partner_->look(now);
  return now >= deadline();
}

bool RunClock::starved() const { return own_->waited() > most_patience; }

std::chrono::microseconds RunClock::reading(Clock::time_point now) const {
  return std::chrono::duration_cast<std::chrono::microseconds>(
      std::max<Clock::duration>(now - started_ - stood(), 0ns));
}

RunClock::Clock::duration RunClock::stood() const {
  Clock::duration waited = std::min<Clock::duration>(own_->waited(), most_patience);
  return waited + (partner_ ? partner_->worked() : 0ns);
}

}  // namespace codevault
