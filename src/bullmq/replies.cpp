#include "bullmq/replies.hpp"

#include <charconv>
#include <map>

namespace codevault::bullmq {
namespace {

JobState state_of(const std::string& word) {
  if (word == "completed") return JobState::completed;
  if (word == "failed") return JobState::failed;
  if (word == "active") return JobState::active;
  if (word == "delayed" || word == "waiting-children") return JobState::delayed;
  return JobState::queued;
}

}  // namespace

std::string millis_of(Time time) {
  auto since = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
  return std::to_string(since.count());
}

std::optional<Time> time_of(std::string_view millis) {
  double number = 0;
  auto [end, failure] = std::from_chars(millis.data(), millis.data() + millis.size(), number);
  if (failure != std::errc() || !(number >= 0 && number < 1e15)) return std::nullopt;
  return Time(std::chrono::milliseconds(static_cast<std::int64_t>(number)));
}

std::optional<std::uint64_t> count_of(std::string_view digits) {
  std::uint64_t number = 0;
  auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failure != std::errc()) return std::nullopt;
  return number;
}

Job job_of(std::string id, const redis::Value& reply) {
  std::map<std::string, std::string> fields;
  const std::vector<redis::Value>& words = reply.at(2).list();
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) fields[words[i].text] = words[i + 1].text;
  Job job{.id = std::move(id),
          .name = fields["name"],
          .tenant = fields["tenant"],
          .state = state_of(reply.at(0).text),
          .attempts = static_cast<unsigned>(count_of(fields["ats"]).value_or(0)),
          .progress = fields["progress"],
          .created = time_of(fields["timestamp"]).value_or(Time()),
          .started = time_of(fields["processedOn"]),
          .finished = time_of(fields["finishedOn"])};
  if (job.tenant == "-") job.tenant.clear();
  if (job.state == JobState::queued) job.position = count_of(reply.at(1).text).value_or(0);
  if (job.state == JobState::completed) job.result = fields["returnvalue"];
  if (job.state == JobState::failed) {
    job.failure = fields["failedReason"];
    job.cancelled = fields.contains("cancelled");
  }
  return job;
}

}  // namespace codevault::bullmq
