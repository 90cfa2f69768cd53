#include "bullmq/cron.hpp"

#include <algorithm>
#include <array>
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

// A field of a pattern: the range of its numbers, and the names of some.
struct Field {
  const char* name;
  unsigned least;
  unsigned most;
  std::vector<std::string> names = {};  // of the numbers from `least` on
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
  // The missing fields are the first ones.
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

}  // namespace codevault
