#include "bullmq/listener.hpp"

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <charconv>
#include <set>
#include <tuple>

#include "base/error.hpp"
#include "bullmq/replies.hpp"
#include "queue/sentences.hpp"

namespace codevault::bullmq {
namespace {

constexpr auto listened_at_once = milliseconds(5'000);
constexpr auto unhurried = milliseconds(20);  // between two reads while nobody waits for events
constexpr auto breath = milliseconds(100);
constexpr auto longest_catching_up = std::chrono::seconds(1);

std::string text_of(const std::pair<std::uint64_t, std::uint64_t>& id) {
  return std::to_string(id.first) + "-" + std::to_string(id.second);
}

}  // namespace

struct Listener::Entry {
  StreamId id;
  Stream stream = Stream::events;
  bool went_on = false;             // the job, after this end
  std::vector<redis::Value> words;  // names and values in turn

  const std::string& operator[](std::string_view name) const {
    static const std::string nothing;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
      if (words[i].text == name) return words[i + 1].text;
    }
    return nothing;
  }
  bool is_end() const {
    const std::string& event = (*this)["event"];
    return stream == Stream::events && (event == "completed" || event == "failed");
  }
  // Within one millisecond two streams do not say what came first: what is told of a job lies
  // between its beginning and its end.
  auto order() const {
    int rank = is_end() ? 2 : stream == Stream::events ? 0 : 1;
    return std::tuple(id.first, rank, id.second);
  }
};

// Hears first all that happened before the first event was asked for.
class Listener::Watch : public JobWatch {
 public:
  Watch(Self listener, std::unique_ptr<JobWatch> heard)
      : listener_(std::move(listener)), heard_(std::move(heard)) {}

  Task<JobEvent> next() override {
    if (!caught_up_) {
      caught_up_ = true;
      try {
        co_await catch_up(listener_);
      } catch (const Error&) {  // what is missed now is told later
      }
    }
    co_return co_await heard_->next();
  }

 private:
  Self listener_;
  std::unique_ptr<JobWatch> heard_;
  bool caught_up_ = false;
};

Listener::Listener(std::shared_ptr<Operations> operations, std::shared_ptr<Leases> leases)
    : operations_(std::move(operations)),
      leases_(std::move(leases)),
      connection_(operations_->executor(),
                  {.address = settings_.address, .name = settings_.client_name(":qe")}),
      events_({}),
      rest_(operations_->executor()) {
  if (settings_.watches) streams_.insert(streams_.end(), {Stream::events, Stream::live});
}

void Listener::start() {
  spawn(operations_->executor(), "hearing of jobs", listen(shared_from_this()));
}

void Listener::close() {
  closed_ = true;
  rest_.cancel();
  connection_.close();
  for (CatchingUp& one : std::exchange(catching_up_, {})) one.promise.cancel();
  events_.close();
}

Listener::StreamId Listener::stream_id(const std::string& text) {
  StreamId id{};
  const char* end = text.data() + text.size();
  auto millis = std::from_chars(text.data(), end, id.first);
  if (millis.ptr != end) std::from_chars(millis.ptr + 1, end, id.second);
  return id;
}

Task<> Listener::listen(Self self) {
  while (!self->closed_) {
    bool is_broken = false;
    try {
      if (!self->hears_) co_await begin(self);
      co_await read(self);
      self->trouble_.end();
    } catch (const std::exception& error) {
      if (!self->closed_) self->trouble_.say(error);
      is_broken = true;
    }
    if (is_broken) {
      co_await rest(self, breath);
    } else if (self->catching_up_.empty() && !self->events_.is_watched()) {
      co_await rest(self, unhurried);
    }
  }
}

Task<> Listener::begin(Self self) {
  const QueueScript& positions = script("positions");
  redis::Command keys(1, self->operations_->key(""));
  redis::Value reply = co_await self->connection_.run(positions.script(), std::move(keys), {});
  if (self->settings_.watches) self->heard(Stream::events) = stream_id(reply.at(0).text);
  self->heard(Stream::cancel) = stream_id(reply.at(1).text);
  for (const redis::Value& id : reply.at(2).list()) self->events_.begin_anew(id.text);
  self->hears_ = true;
}

Task<> Listener::read(Self self) {
  redis::Value reply = co_await self->connection_.run(self->reading(), listened_at_once);
  std::vector<Entry> entries = self->entries_of(reply);
  note_which_went_on(entries);
  std::ranges::stable_sort(entries, {}, &Entry::order);
  for (const Entry& entry : entries) self->hear(entry);
  self->tell_caught_up();
}

// If nobody watches jobs, only cancellations are read.
redis::Command Listener::reading() const {
  redis::Command command = {"XREAD", "BLOCK", std::to_string(listened_at_once.count()), "STREAMS"};
  for (Stream stream : streams_) command.push_back(key_of(stream));
  for (Stream stream : streams_) command.push_back(text_of(heard(stream)));
  return command;
}

std::string Listener::key_of(Stream stream) const {
  constexpr const char* names[] = {"cv:cancel", "events", "cv:live"};
  return operations_->key(names[static_cast<std::size_t>(stream)]);
}

std::vector<Listener::Entry> Listener::entries_of(const redis::Value& reply) const {
  std::vector<Entry> entries;
  for (const redis::Value& told : reply.items) {
    auto which = std::ranges::find(streams_, told.at(0).text, [&](Stream s) { return key_of(s); });
    if (which == streams_.end()) continue;
    for (const redis::Value& entry : told.at(1).list()) {
      entries.push_back(
          {.id = stream_id(entry.at(0).text), .stream = *which, .words = entry.at(1).list()});
    }
  }
  return entries;
}

// A watcher of a job that went on after an end waits for the next one.
void Listener::note_which_went_on(std::vector<Entry>& entries) {
  static const std::set<std::string> lives = {"added", "waiting", "prioritized", "delayed",
                                              "active"};
  std::set<std::string> living;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (entry->stream != Stream::events) continue;
    if (lives.contains((*entry)["event"])) living.insert((*entry)["jobId"]);
    if (entry->is_end()) entry->went_on = living.contains((*entry)["jobId"]);
  }
}

void Listener::hear(const Entry& entry) {
  heard(entry.stream) = std::max(heard(entry.stream), entry.id);
  switch (entry.stream) {
    case Stream::events: return hear_event(entry);
    case Stream::cancel: return leases_->cancel(entry["jobId"]);
    case Stream::live:
      return events_.tell(entry["jobId"], {JobEvent::Kind::told, entry["data"], entry["event"]});
  }
}

void Listener::hear_event(const Entry& entry) {
  const std::string& event = entry["event"];
  const std::string& id = entry["jobId"];
  hear_of_lease(event, id);
  if (event == "active") {
    events_.begin_anew(id);
  } else if (event == "waiting" || event == "delayed" || event == "prioritized") {
    events_.forget(id);
  } else if (event == "progress") {
    events_.tell(id, {JobEvent::Kind::progress, entry["data"]});
  } else if (event == "completed" && !entry.went_on) {
    events_.end(id, last_event(JobState::completed, entry["returnvalue"]));
  } else if (event == "failed" && !entry.went_on) {
    events_.end(id, last_event(JobState::failed, entry["failedReason"]));
  }
}

void Listener::hear_of_lease(const std::string& event, const std::string& id) {
  static const std::set<std::string> may_end = {"stalled", "failed", "completed", "removed"};
  if (!may_end.contains(event) || !leases_->is_awaited(id)) return;
  spawn(operations_->executor(), "a lease", check_lease(shared_from_this(), id));
}

Task<> Listener::check_lease(Self self, std::string id) {
  redis::Command command = {"GET", self->operations_->key(id + ":lock")};
  redis::Value lock = co_await self->operations_->connection().run(std::move(command));
  self->leases_->keep_only(id, lock.text);
}

Task<std::vector<Job>> Listener::ended_of_watched(Self self) {
  std::vector<Job> ended;
  for (const std::string& id : self->events_.watched()) {
    std::optional<Job> job = co_await self->operations_->find(id);
    if (!job || (job->state != JobState::completed && job->state != JobState::failed)) continue;
    ended.push_back(std::move(*job));
  }
  co_return ended;
}

Task<> Listener::find_missed_ends(Self self) {
  std::vector<Job> ended = co_await ended_of_watched(self);
  if (ended.empty()) co_return;
  try {  // the stream may tell it still, and more before it
    co_await with_timeout(catch_up(self), longest_catching_up, "hearing of jobs");
  } catch (const Error&) {  // then it is told by us
  }
  ended = co_await ended_of_watched(self);
  for (const Job& job : ended) {
    bool completed = job.state == JobState::completed;
    self->events_.end(job.id, last_event(job.state, completed ? job.result : job.failure));
  }
}

std::unique_ptr<JobWatch> Listener::watch(std::string id) {
  auto heard = events_.watch(std::move(id));
  rest_.cancel();
  return std::make_unique<Watch>(shared_from_this(), std::move(heard));
}

Task<> Listener::catch_up(Self self) {
  redis::Command newest = {"XREVRANGE", self->operations_->key("events"), "+", "-", "COUNT", "1"};
  redis::Value last = co_await self->operations_->connection().run(std::move(newest));
  if (last.items.empty()) co_return;
  StreamId until = stream_id(last.at(0).at(0).text);
  if (self->closed_ || (self->hears_ && until <= self->heard(Stream::events))) co_return;
  Promise<std::monostate> promise;
  self->catching_up_.push_back({until, promise});
  self->rest_.cancel();
  co_await promise.kept();
}

void Listener::tell_caught_up() {
  std::erase_if(catching_up_, [&](CatchingUp& one) {
    if (one.until > heard(Stream::events)) return false;
    if (one.promise.claim()) one.promise.keep({});
    return true;
  });
}

Task<> Listener::rest(Self self, milliseconds time) {
  if (self->closed_) co_return;
  self->rest_.expires_after(time);
  boost::system::error_code woken;
  co_await self->rest_.async_wait(asio::redirect_error(asio::use_awaitable, woken));
}

}  // namespace codevault::bullmq
