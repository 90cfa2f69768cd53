#include "report.hpp"

#include <boost/json.hpp>
#include <cstdio>

namespace codevault::bench {
namespace {

template <typename... Values>
std::string formatted(const char* format, Values... values) {
  char line[256];
  int length = std::snprintf(line, sizeof line, format, values...);
  return {line, static_cast<std::size_t>(length)};
}

boost::json::object to_json(const Measured& measured) {
  boost::json::object object{{"name", measured.name}};
  if (!measured.failure.empty()) {
    object["failure"] = measured.failure;
    return object;
  }
  object["samples"] = measured.samples;
  object["median"] = measured.median.count();
  object["p99"] = measured.p99.count();
  object["overheadMedian"] = measured.overhead_median.count();
  object["overheadP99"] = measured.overhead_p99.count();
  object["ratio"] = measured.ratio;
  return object;
}

}  // namespace

std::string to_text(const Comparison& comparison) {
  std::string text = formatted("%-34s %6s %9s %9s %10s %10s %7s\n", comparison.name.c_str(), "n",
                               "median", "p99", "+median", "+p99", "ratio");
  for (const Measured& measured : comparison.measured) {
    if (!measured.failure.empty()) {
      text += formatted("  %-32s not measured: %.180s\n", measured.name.c_str(),
                        measured.failure.c_str());
      continue;
    }
    text +=
        formatted("  %-32s %6zu %9.2f %9.2f %+10.2f %+10.2f %7.2f\n", measured.name.c_str(),
                  measured.samples, measured.median.count(), measured.p99.count(),
                  measured.overhead_median.count(), measured.overhead_p99.count(), measured.ratio);
  }
  return text;
}

std::string to_text(const Rate& rate) {
  return formatted("  %-40s %u core%s %10.0f/s\n", rate.name.c_str(), rate.cores,
                   rate.cores == 1 ? " " : "s", rate.per_second);
}

boost::json::object to_json(const Report& report) {
  boost::json::array comparisons;
  for (const Comparison& comparison : report.comparisons) {
    boost::json::array measured;
    for (const Measured& each : comparison.measured) measured.push_back(to_json(each));
    comparisons.push_back({{"name", comparison.name}, {"contenders", std::move(measured)}});
  }
  boost::json::array rates;
  for (const Rate& rate : report.rates) {
    rates.push_back({{"name", rate.name}, {"cores", rate.cores}, {"perSecond", rate.per_second}});
  }
  return {{"unit", "ms"},
          {"isolation", report.isolation},
          {"comparisons", std::move(comparisons)},
          {"rates", std::move(rates)},
          {"idleMemoryPerBox", report.idle_memory}};
}

}  // namespace codevault::bench
