#include "samples.hpp"

#include <algorithm>
#include <cmath>
#include <exception>

namespace codevault::bench {
namespace {

Measured summary_of(const std::string& name, const std::vector<Duration>& floor,
                    const std::vector<Duration>& samples) {
  std::vector<Duration> beyond;
  for (std::size_t i = 0; i < samples.size(); ++i) beyond.push_back(samples[i] - floor[i]);
  Duration median = quantile(samples, 0.5);
  return {
      .name = name,
      .samples = samples.size(),
      .median = median,
      .p99 = quantile(samples, 0.99),
      .overhead_median = quantile(beyond, 0.5),
      .overhead_p99 = quantile(beyond, 0.99),
      .ratio = median / quantile(floor, 0.5),
  };
}

}  // namespace

Duration quantile(std::vector<Duration> samples, double share) {
  auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(samples.size())));
  auto at = samples.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
  std::nth_element(samples.begin(), at, samples.end());
  return *at;
}

std::vector<Measured> measure(const std::vector<Contender>& contenders, std::size_t rounds) {
  constexpr std::size_t warm_up = 2;
  std::vector<std::vector<Duration>> samples(contenders.size());
  std::vector<std::string> failures(contenders.size());

  for (std::size_t round = 0; round < warm_up + rounds; ++round) {
    for (std::size_t i = 0; i < contenders.size(); ++i) {
      std::size_t turn = (round + i) % contenders.size();
      if (!failures[turn].empty()) continue;
      try {
        Duration took = contenders[turn].once();
        if (round >= warm_up) samples[turn].push_back(took);
      } catch (const std::exception& error) {
        failures[turn] = error.what();
      }
    }
  }

  std::vector<Measured> measured;
  for (std::size_t i = 0; i < contenders.size(); ++i) {
    bool done = failures[i].empty() && failures[0].empty();
    measured.push_back(done ? summary_of(contenders[i].name, samples[0], samples[i])
                            : Measured{.name = contenders[i].name,
                                       .failure = failures[i].empty() ? failures[0] : failures[i]});
  }
  return measured;
}

}  // namespace codevault::bench
