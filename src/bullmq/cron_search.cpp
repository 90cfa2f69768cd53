#include <algorithm>

#include "bullmq/cron.hpp"

namespace codevault {
namespace {

using namespace std::chrono;

// A date and a time of day, as clocks in the zone show them.
struct Local {
  year_month_day date;
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;

  local_seconds time() const {
    return local_days(date) + hours(hour) + minutes(minute) + seconds(second);
  }
};

// A moment, and what clocks in the zone show then.
class Moment {
 public:
  Moment(const TimeZone& zone, sys_seconds time) : zone_(&zone) { move_to(time); }

  sys_seconds time() const { return time_; }
  seconds ahead() const { return ahead_; }
  const Local& local() const { return local_; }
  unsigned weekday() const { return std::chrono::weekday(local_days(local_.date)).c_encoding(); }
  bool is_in_last(unsigned count) const {
    year_month_day_last last(local_.date.year(), month_day_last(local_.date.month()));
    return static_cast<unsigned>(local_.date.day()) + count > static_cast<unsigned>(last.day());
  }

  void move_to(sys_seconds time) {
    time_ = time;
    ahead_ = zone_->ahead_at(time);
    local_seconds shown(time.time_since_epoch() + ahead_);
    auto day = floor<days>(shown);
    hh_mm_ss clock(shown - day);
    local_ = {.date = year_month_day(day),
              .hour = static_cast<unsigned>(clock.hours().count()),
              .minute = static_cast<unsigned>(clock.minutes().count()),
              .second = static_cast<unsigned>(clock.seconds().count())};
  }

  // Moves to the moment at which clocks show `wanted`: of two such moments, to the one with the
  // present offset from UTC. If clocks skip `wanted`, moves to as long after the gap as `wanted` is
  // after its beginning.
  void move_to(const Local& wanted) {
    seconds shown = wanted.time().time_since_epoch();
    seconds offset = zone_->ahead_at(sys_seconds(shown - ahead_));
    if (offset != ahead_) {
      seconds other = zone_->ahead_at(sys_seconds(shown - offset));
      offset = std::min(offset, other);
    }
    move_to(sys_seconds(shown - offset));
  }

  // Each goes by way of the same time in the next month, or day. The offset then decides which of
  // two midnights is meant.
  void next_month() {
    year_month_day first = local_.date.year() / local_.date.month() / 1;
    year_month_day next = first + months(1);
    Local same = local_;
    same.date = year_month_day(year_month_day_last(next.year(), month_day_last(next.month())));
    same.date = next.year() / next.month() / std::min(local_.date.day(), same.date.day());
    move_to(same);
    move_to(Local{.date = next});
  }
  void next_day() {
    Local same = local_;
    same.date = year_month_day(local_days(local_.date) + days(1));
    move_to(same);
    move_to(Local{.date = local_.date});
  }
  // Never back, also where clocks are moved by less than an hour.
  void next_hour() {
    move_to(time_ + hours(1));
    move_to(time_ - minutes(local_.minute) - seconds(local_.second));
  }
  void next_minute() {
    move_to(time_ + minutes(1));
    move_to(time_ - seconds(local_.second));
  }

 private:
  const TimeZone* zone_;
  sys_seconds time_;
  seconds ahead_{};
  Local local_;
};

// The search for the next time that fits: steps forward by the largest unit that does not fit.
class Search {
 public:
  Search(const Cron& cron, const TimeZone& zone, sys_time<milliseconds> after)
      : cron_(cron),
        every_hour_(cron.hours.all()),
        after_(after),
        at_(zone, floor<seconds>(after)) {
    if (at_.time() < after_) step_by_second();
  }

  std::optional<sys_seconds> run(std::optional<sys_time<milliseconds>> last) {
    constexpr int most_steps = 10'000;
    for (int step = 0; step < most_steps; ++step) {
      if (last && at_.time() > *last) return std::nullopt;
      if (fits()) return at_.time();
    }
    return std::nullopt;
  }

 private:
  // Moves on if this moment does not fit.
  bool fits() {
    const Local& local = at_.local();
    if (!cron_.months.test(static_cast<unsigned>(local.date.month()))) {
      at_.next_month();
      return false;
    }
    if (!is_day()) {
      at_.next_day();
      return false;
    }
    if (!is_hour()) return false;
    if (!cron_.minutes.test(local.minute)) {
      watching([](Moment& at) { at.next_minute(); });
      return false;
    }
    if (!cron_.seconds.test(local.second) || at_.time() <= after_) {
      step_by_second();
      return false;
    }
    return true;
  }

  bool is_day() const {
    auto day = static_cast<unsigned>(at_.local().date.day());
    unsigned weekday = at_.weekday();
    bool by_number = cron_.days.test(day) || (cron_.last_day && at_.is_in_last(1));
    bool by_weekday =
        (cron_.weekdays.test(weekday) && (cron_.week == 0 || (day + 6) / 7 == cron_.week)) ||
        (cron_.last_weekdays.test(weekday) && at_.is_in_last(7));
    if (cron_.any_weekday) return by_number;
    return by_weekday || (!cron_.any_day && by_number);
  }

  bool is_hour() {
    unsigned hour = at_.local().hour;
    if (skipped_ && skipped_->second == hour) {
      for (unsigned missed = skipped_->first; missed != hour; missed = (missed + 1) % 24) {
        if (cron_.hours.test(missed)) return true;
      }
    }
    if (repeated_ == hour) {
      repeated_.reset();
      step_by_hour();
      return false;
    }
    if (cron_.hours.test(hour)) return true;
    skipped_.reset();
    if ((cron_.hours >> (hour + 1)).any()) {
      step_by_hour();
    } else {
      at_.next_day();
    }
    return false;
  }

  void step_by_second() {
    watching([](Moment& at) { at.move_to(at.time() + seconds(1)); });
  }
  void step_by_hour() {
    watching([](Moment& at) { at.next_hour(); });
  }

  // Takes a step and notes the hours that clocks skip or repeat in it.
  template <typename Step>
  void watching(Step step) {
    unsigned before = at_.local().hour;
    seconds ahead = at_.ahead();
    step(at_);
    if (every_hour_) return;
    const Local& local = at_.local();
    unsigned passed = (local.hour + 24 - before) % 24;
    if (at_.ahead() > ahead && passed >= 2) {
      skipped_ = {(before + 1) % 24, local.hour};
    } else if (passed == 0 && local.minute == 0 && local.second == 0) {
      repeated_ = local.hour;
    }
  }

  const Cron& cron_;
  const bool every_hour_;
  const sys_time<milliseconds> after_;
  Moment at_;
  // The first hour that clocks skipped, and the hour after the gap.
  std::optional<std::pair<unsigned, unsigned>> skipped_;
  std::optional<unsigned> repeated_;  // the hour that clocks show for the second time
};

}  // namespace

std::optional<sys_time<milliseconds>> next_time(const Cron& cron, const TimeZone& zone,
                                                sys_time<milliseconds> after,
                                                std::optional<sys_time<milliseconds>> last) {
  return Search(cron, zone, after).run(last);
}

}  // namespace codevault
