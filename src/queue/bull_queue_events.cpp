#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <charconv>
#include <set>
#include <tuple>
#include <utility>

#include "base/error.hpp"
#include "queue/bull_queue_core.hpp"

// How a BullQueue hears what happens to jobs, whoever does it: from BullMQ's stream of events, and
// from our own stream of output and of cancellations.
namespace codevault {
namespace {

constexpr auto listened_at_once = std::chrono::milliseconds(5'000);
// While nobody watches, events are read some at a time.
constexpr auto unhurried = std::chrono::milliseconds(20);
// Where to begin to listen: a hundred events before the newest, as a job may be watched, and begin,
// before the first answer of Redis's is here.
constexpr const char* beginning = R"lua(
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 100)
return #newest == 100 and newest[100][1] or '0-0'
)lua";
constexpr auto longest_catching_up = std::chrono::seconds(1);

std::pair<std::uint64_t, std::uint64_t> stream_id(const std::string& text) {
  std::pair<std::uint64_t, std::uint64_t> id{};
  const char* end = text.data() + text.size();
  auto millis = std::from_chars(text.data(), end, id.first);
  if (millis.ptr != end) std::from_chars(millis.ptr + 1, end, id.second);
  return id;
}

std::string text_of(const std::pair<std::uint64_t, std::uint64_t>& id) {
  return std::to_string(id.first) + "-" + std::to_string(id.second);
}

}  // namespace

struct BullQueue::Core::Entry {
  StreamId id;
  StreamId* heard_until = nullptr;  // of its stream
  enum class Stream { events, live, cancel } stream = Stream::events;
  bool went_on = false;             // the job, after this
  std::vector<redis::Value> words;  // names and values in turn

  const std::string& operator[](std::string_view name) const {
    static const std::string nothing;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
      if (words[i].text == name) return words[i + 1].text;
    }
    return nothing;
  }
  // Within one millisecond the two streams do not say what came first: what is told of a job lies
  // between its beginning and its end.
  auto order() const {
    const std::string& event = (*this)["event"];
    if (stream != Stream::events) return std::tuple(id.first, 1, id.second);
    int rank = event == "completed" || event == "failed" ? 2 : 0;
    return std::tuple(id.first, rank, id.second);
  }
};

Task<> BullQueue::Core::begin_hearing(std::shared_ptr<Core> core) {
  redis::Value first;
  if (core->settings_.watches) {
    redis::Command command = {"EVAL", beginning, "1", core->client_.key("events")};
    first = co_await core->listening_.run(std::move(command));
  }
  redis::Command cancelled = {"XREVRANGE", core->client_.key("cv:cancel"), "+", "-", "COUNT", "1"};
  redis::Value last_cancelled = co_await core->listening_.run(std::move(cancelled));
  redis::Command list = {"LRANGE", core->client_.key("active"), "0", "-1"};
  redis::Value active = co_await core->listening_.run(std::move(list));
  for (const redis::Value& id : active.items) core->events_->begin_anew(id.text);
  std::lock_guard lock(core->mutex_);
  core->heard_events_ = stream_id(first.text);
  if (!last_cancelled.items.empty()) {
    core->heard_cancel_ = stream_id(last_cancelled.items[0].items.at(0).text);
  }
  core->hears_ = true;
}

// Who watches no jobs hears of cancellations only.
redis::Command BullQueue::Core::listening_command() const {
  redis::Command command = {"XREAD", "BLOCK", std::to_string(listened_at_once.count()), "STREAMS",
                            client_.key("cv:cancel")};
  if (settings_.watches) {
    command.insert(command.end(),
                   {client_.key("events"), client_.key("cv:live"), text_of(heard_cancel_),
                    text_of(heard_events_), text_of(heard_live_)});
  } else {
    command.push_back(text_of(heard_cancel_));
  }
  return command;
}

BullQueue::Core::StreamId* BullQueue::Core::position_in(const std::string& stream) {
  if (stream == client_.key("cv:cancel")) return &heard_cancel_;
  return stream == client_.key("cv:live") ? &heard_live_ : &heard_events_;
}

// Who watches a job that went on after an end waits for the next one. Each stream is in its own
// order.
void BullQueue::Core::note_who_went_on(std::vector<Entry>& entries) {
  const std::set<std::string> lives = {"added", "waiting", "prioritized", "delayed", "active"};
  std::set<std::string> living;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (entry->stream != Entry::Stream::events) continue;
    const std::string& event = (*entry)["event"];
    if (lives.contains(event)) {
      living.insert((*entry)["jobId"]);
    } else if (event == "completed" || event == "failed") {
      entry->went_on = living.contains((*entry)["jobId"]);
    }
  }
}

Task<> BullQueue::Core::hear_events(std::shared_ptr<Core> core) {
  bool broken = false;
  while (!core->is_closed()) {
    if (broken) co_await rest(core, core->listens_again_, std::chrono::milliseconds(100));
    try {
      if (!core->hears_) co_await begin_hearing(core);
      broken = false;
      redis::Value heard =
          co_await core->listening_.run(core->listening_command(), listened_at_once);
      std::vector<Entry> entries;
      for (redis::Value& stream : heard.items) {
        StreamId* heard_until = core->position_in(stream.items.at(0).text);
        using Stream = Entry::Stream;
        for (redis::Value& told : stream.items.at(1).items) {
          entries.push_back({.id = stream_id(told.items.at(0).text),
                             .heard_until = heard_until,
                             .stream = heard_until == &core->heard_live_     ? Stream::live
                                       : heard_until == &core->heard_cancel_ ? Stream::cancel
                                                                             : Stream::events,
                             .words = std::move(told.items.at(1).items)});
        }
      }
      note_who_went_on(entries);
      std::ranges::stable_sort(entries, {}, &Entry::order);
      for (const Entry& entry : entries) core->hear(core, entry);
      core->keep_caught_up();
      if (!core->is_awaited()) co_await rest(core, core->listens_again_, unhurried);
    } catch (const Error&) {  // the connection has said why
      broken = true;
    }
  }
}

void BullQueue::Core::hear(const std::shared_ptr<Core>& core, const Entry& entry) {
  const std::string& event = entry["event"];
  const std::string& id = entry["jobId"];
  using Kind = JobEvent::Kind;
  if (entry.stream == Entry::Stream::live) {
    *entry.heard_until = std::max(*entry.heard_until, entry.id);
    return events_->tell(id, {Kind::told, entry["data"], event});
  }
  {
    std::lock_guard lock(mutex_);
    *entry.heard_until = std::max(*entry.heard_until, entry.id);
    auto known = endings_.find(id);
    if (known != endings_.end()) {
      if (event == "cancel") {
        for (Ending& ending : known->second) {
          if (ending.promise.claim()) ending.promise.keep({});
        }
        endings_.erase(known);
      } else if (event == "stalled" || event == "failed" || event == "completed" ||
                 event == "removed") {
        spawn(strand_, "a lease", check_lease(core, id));
      }
    }
  }
  if (event == "active") {
    events_->begin_anew(id);
  } else if (event == "waiting" || event == "delayed" || event == "prioritized") {
    events_->forget(id);
  } else if (event == "progress") {
    events_->tell(id, {Kind::progress, entry["data"]});
  } else if (event == "completed" && !entry.went_on) {
    events_->end(id, {Kind::completed, entry["returnvalue"]});
  } else if (event == "failed" && !entry.went_on) {
    events_->end(
        id, {Kind::failed, boost::json::serialize(boost::json::string(entry["failedReason"]))});
  }
}

Task<> BullQueue::Core::check_lease(std::shared_ptr<Core> core, std::string id) {
  redis::Command command = {"GET", core->client_.key(id + ":lock")};
  redis::Value lock = co_await core->client_.connection().run(std::move(command));
  std::lock_guard guard(core->mutex_);
  auto known = core->endings_.find(id);
  if (known == core->endings_.end()) co_return;
  std::erase_if(known->second, [&](Ending& ending) {
    if (ending.token == lock.text) return false;
    core->held_.erase(lease_of(id, ending.token));
    if (ending.promise.claim()) {
      ending.promise.break_with(std::make_exception_ptr(
          Error(ErrorKind::conflict, "the lease of job '" + id + "' is over")));
    }
    return true;
  });
  if (known->second.empty()) core->endings_.erase(known);
}

Task<std::vector<std::pair<std::string, JobEvent>>> BullQueue::Core::ends_of_watched(
    std::shared_ptr<Core> core) {
  std::vector<std::pair<std::string, JobEvent>> ends;
  for (const std::string& id : core->events_->watched()) {
    std::optional<bull::Described> found = co_await core->client_.describe(id);
    if (!found) continue;
    Job job = job_of(*found);
    if (job.state == JobState::completed) {
      ends.emplace_back(id, JobEvent{JobEvent::Kind::completed, job.result});
    } else if (job.state == JobState::failed) {
      std::string failure = boost::json::serialize(boost::json::string(job.failure));
      ends.emplace_back(id, JobEvent{JobEvent::Kind::failed, std::move(failure)});
    }
  }
  co_return ends;
}

// The stream forgets; who watches a job still hears how it ended.
Task<> BullQueue::Core::find_missed_ends(std::shared_ptr<Core> core) {
  auto ends = co_await ends_of_watched(core);
  if (ends.empty()) co_return;
  try {  // the stream may tell it still, and more before it
    co_await with_timeout(core->catch_up(), longest_catching_up, "hearing of jobs");
  } catch (const Error&) {  // then it is told by us
  }
  ends = co_await ends_of_watched(core);
  for (auto& [id, end] : ends) core->events_->end(id, std::move(end));
}

std::unique_ptr<JobWatch> BullQueue::Core::listen(std::string id) {
  auto watch = events_->watch(std::move(id));
  hurry();
  return watch;
}

// Somebody waits for events now.
void BullQueue::Core::hurry() {
  asio::post(strand_, [weak = weak_from_this()] {
    if (auto core = weak.lock()) core->listens_again_.cancel();
  });
}

bool BullQueue::Core::is_awaited() {
  std::lock_guard lock(mutex_);
  return !catching_up_.empty() || events_->is_watched();
}

void BullQueue::Core::keep_caught_up() {
  std::vector<CatchingUp> done;
  {
    std::lock_guard lock(mutex_);
    std::erase_if(catching_up_, [&](CatchingUp& one) {
      if (one.until > heard_events_) return false;
      done.push_back(std::move(one));
      return true;
    });
  }
  for (CatchingUp& one : done) {
    if (one.promise.claim()) one.promise.keep({});
  }
}

Task<> BullQueue::Core::catch_up() {
  redis::Command newest = {"XREVRANGE", client_.key("events"), "+", "-", "COUNT", "1"};
  redis::Value last = co_await client_.connection().run(std::move(newest));
  if (last.items.empty()) co_return;
  CatchingUp waiting{.until = stream_id(last.items[0].items.at(0).text)};
  Promise<std::monostate> promise = waiting.promise;
  {
    std::lock_guard lock(mutex_);
    if (closed_ || (hears_ && waiting.until <= heard_events_)) co_return;
    catching_up_.push_back(std::move(waiting));
  }
  hurry();
  co_await promise.kept();
}

}  // namespace codevault
