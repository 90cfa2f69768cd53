#include "bullmq/cron.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <map>
#include <sstream>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"

namespace codevault {
namespace {

using namespace std::chrono;

// A field of a pattern: what its numbers may be, and the names some of them have.
struct Field {
  const char* name;
  unsigned least;
  unsigned most;
  std::vector<std::string> names = {};  // of numbers from `least` on
};

const Field second_field{"seconds", 0, 59};
const Field minute_field{"minutes", 0, 59};
const Field hour_field{"hours", 0, 23};
const Field day_field{"days of the month", 1, 31};
const Field month_field{
    "months",
    1,
    12,
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}};
const Field weekday_field{
    "days of the week", 0, 7, {"sun", "mon", "tue", "wed", "thu", "fri", "sat"}};

[[noreturn]] void reject(const Field& field, const std::string& text) {
  throw Error(ErrorKind::invalid,
              "'" + text + "' is not understood among the " + std::string(field.name));
}

std::vector<std::string> parts_of(const std::string& text, char separator) {
  std::vector<std::string_view> parts = split(text, separator);
  return {parts.begin(), parts.end()};
}

std::optional<unsigned> number_of(const std::string& text) {
  unsigned number = 0;
  const char* end = text.data() + text.size();
  auto [stop, failure] = std::from_chars(text.data(), end, number);
  if (failure != std::errc() || stop != end) return std::nullopt;
  return number;
}

unsigned value_of(const Field& field, const std::string& text) {
  std::string name = lower(text);
  auto named = std::ranges::find(field.names, name);
  if (named != field.names.end()) {
    return field.least + static_cast<unsigned>(named - field.names.begin());
  }
  std::optional<unsigned> number = number_of(text);
  if (!number || *number < field.least || *number > field.most) reject(field, text);
  return *number;
}

bool is_any(const std::string& text) { return text == "*" || text == "?"; }

// "*", "5", "1-5", "5/2", "1-5/2", "*/2"
template <std::size_t Size>
void include(std::bitset<Size>& values, const Field& field, const std::string& item) {
  std::vector<std::string> parts = parts_of(item, '/');
  if (parts.size() > 2) reject(field, item);
  bool has_step = parts.size() == 2;
  std::vector<std::string> ends = parts_of(parts[0], '-');
  if (ends.size() > 2) reject(field, item);
  unsigned first = field.least;
  unsigned last = field.most;
  if (!is_any(parts[0])) {
    first = value_of(field, ends[0]);
    if (ends.size() == 2) last = value_of(field, ends[1]);
    if (ends.size() == 1 && !has_step) last = first;
  }
  unsigned step = has_step ? number_of(parts[1]).value_or(0) : 1;
  if (step == 0 || first > last) reject(field, item);
  for (unsigned value = first; value <= last; value += step) {
    values.set(&field == &weekday_field ? value % 7 : value);
    if (step > last) break;
  }
}

template <std::size_t Size>
std::bitset<Size> parse_field(const Field& field, const std::string& text) {
  std::bitset<Size> values;
  for (const std::string& item : parts_of(text, ',')) include(values, field, item);
  return values;
}

void parse_days(Cron& cron, const std::string& text) {
  cron.any_day = is_any(text);
  for (const std::string& item : parts_of(text, ',')) {
    if (item == "L") {
      cron.last_day = true;
    } else {
      include(cron.days, day_field, item);
    }
  }
}

void parse_weekdays(Cron& cron, const std::string& text) {
  cron.any_weekday = is_any(text);
  std::vector<std::string> parts = parts_of(text, '#');
  if (parts.size() == 2) {
    cron.week = number_of(parts[1]).value_or(0);
    bool is_one = parts[0].find_first_of(",-/") == std::string::npos;
    if (!is_one || cron.week < 1 || cron.week > 5) reject(weekday_field, text);
  }
  if (parts.size() > 2) reject(weekday_field, text);
  for (const std::string& item : parts_of(parts[0], ',')) {
    if (item.size() > 1 && item.ends_with('L')) {
      cron.last_weekdays.set(value_of(weekday_field, item.substr(0, item.size() - 1)) % 7);
    } else {
      include(cron.weekdays, weekday_field, item);
    }
  }
}

// Time of day and date where the zone is.
struct Local {
  year_month_day date;
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;

  local_seconds time() const {
    return local_days(date) + hours(hour) + minutes(minute) + seconds(second);
  }
};

// A moment, and what the clocks show then.
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

  // Where clocks show this. Of two such moments it is the one of the present offset; what was
  // skipped is taken to be as long after the gap.
  void move_to(const Local& wanted) {
    seconds shown = wanted.time().time_since_epoch();
    seconds offset = zone_->ahead_at(sys_seconds(shown - ahead_));
    if (offset != ahead_) {
      seconds other = zone_->ahead_at(sys_seconds(shown - offset));
      offset = std::min(offset, other);
    }
    move_to(sys_seconds(shown - offset));
  }

  // By way of the same time in the next month, or day: its offset decides between two first hours.
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
  void next_hour() {
    move_to(time_ + hours(1));
    move_to(Local{.date = local_.date, .hour = local_.hour});
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

template <std::size_t Size>
std::optional<unsigned> first_after(const std::bitset<Size>& values, unsigned value) {
  for (std::size_t next = value + 1; next < Size; ++next) {
    if (values.test(next)) return static_cast<unsigned>(next);
  }
  return std::nullopt;
}

template <std::size_t Size>
unsigned first_of(const std::bitset<Size>& values) {
  return values.test(0) ? 0 : first_after(values, 0).value_or(0);
}

// On the way to the next time that fits. It goes by the largest unit that does not fit yet.
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
  // Whether it went to and fro where clocks are moved by less than an hour.
  bool is_stuck() const { return at_.time() < after_ + days(2); }

 private:
  // Moves on when it does not.
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
      go_to_minute(first_after(cron_.minutes, local.minute));
      return false;
    }
    if (!cron_.seconds.test(local.second)) {
      go_to_second(first_after(cron_.seconds, local.second));
      return false;
    }
    if (at_.time() <= after_) {
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
    std::optional<unsigned> next = first_after(cron_.hours, hour);
    if (next) {
      go_to_hour(*next);
    } else {
      at_.next_day();
    }
    return false;
  }

  // Hour by hour on a day on which clocks are moved, to see it.
  void go_to_hour(unsigned hour) {
    Moment begin = at_;
    begin.move_to(Local{.date = at_.local().date});
    Moment end = begin;
    end.next_day();
    end.move_to(end.time() - seconds(1));
    if (begin.ahead() == end.ahead()) {
      Local wanted = at_.local();
      wanted.hour = hour;
      at_.move_to(wanted);
    } else {
      unsigned steps = hour - at_.local().hour;
      for (unsigned step = 0; step < steps && at_.local().hour < hour; ++step) step_by_hour();
    }
    set_minute(first_of(cron_.minutes));
    set_second(first_of(cron_.seconds));
  }

  void go_to_minute(std::optional<unsigned> minute) {
    if (!minute) step_by_hour();
    set_minute(minute.value_or(first_of(cron_.minutes)));
    set_second(first_of(cron_.seconds));
  }

  void go_to_second(std::optional<unsigned> second) {
    if (!second) watching([](Moment& at) { at.next_minute(); });
    set_second(second.value_or(first_of(cron_.seconds)));
  }

  void set_minute(unsigned minute) {
    Local wanted = at_.local();
    wanted.minute = minute;
    at_.move_to(wanted);
  }
  void set_second(unsigned second) {
    Local wanted = at_.local();
    wanted.second = second;
    at_.move_to(wanted);
  }

  void step_by_second() {
    watching([](Moment& at) { at.move_to(at.time() + seconds(1)); });
  }
  void step_by_hour() {
    watching([](Moment& at) { at.next_hour(); });
  }

  // Notes hours that a step finds skipped or repeated.
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
  // The first hour that is missing, and the one that comes instead.
  std::optional<std::pair<unsigned, unsigned>> skipped_;
  std::optional<unsigned> repeated_;  // comes a second time now
};

}  // namespace

Cron parse_cron(const std::string& pattern) {
  static const std::map<std::string, std::string> known = {
      {"@yearly", "0 0 1 1 *"},     {"@annually", "0 0 1 1 *"},   {"@monthly", "0 0 1 * *"},
      {"@weekly", "0 0 * * 0"},     {"@daily", "0 0 * * *"},      {"@hourly", "0 * * * *"},
      {"@minutely", "* * * * *"},   {"@secondly", "* * * * * *"}, {"@weekdays", "0 0 * * 1-5"},
      {"@weekends", "0 0 * * 0,6"},
  };
  auto word = known.find(pattern);
  std::istringstream text(word == known.end() ? pattern : word->second);
  std::vector<std::string> fields;
  for (std::string field; text >> field;) fields.push_back(field);
  if (fields.empty() || fields.size() > 6) {
    throw Error(ErrorKind::invalid, "'" + pattern + "' is not a pattern of five or six fields");
  }
  // The fields that are missing are the first ones.
  const std::array<std::string, 6> all = {"0", "*", "*", "*", "*", "*"};
  fields.insert(fields.begin(), all.begin(), all.end() - static_cast<long>(fields.size()));
  Cron cron{.seconds = parse_field<60>(second_field, fields[0]),
            .minutes = parse_field<60>(minute_field, fields[1]),
            .hours = parse_field<24>(hour_field, fields[2]),
            .months = parse_field<13>(month_field, fields[4])};
  parse_days(cron, fields[3]);
  parse_weekdays(cron, fields[5]);
  return cron;
}

std::optional<sys_time<milliseconds>> next_time(const Cron& cron, const TimeZone& zone,
                                                sys_time<milliseconds> after,
                                                std::optional<sys_time<milliseconds>> last) {
  Search search(cron, zone, after);
  std::optional<sys_seconds> next = search.run(last);
  if (next || (last && *last < after) || !search.is_stuck()) return next;
  return Search(cron, zone, after + hours(3)).run(last);
}

}  // namespace codevault
