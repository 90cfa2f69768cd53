#include "queue/job_events.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/promise.hpp"

namespace codevault {
namespace {

using SharedEvent = std::shared_ptr<const JobEvent>;

// Events in order, of which the oldest outputs are dropped when all outputs together are too long.
class Backlog {
 public:
  void add(const SharedEvent& event, Bytes limit) {
    if (event->kind == JobEvent::Kind::told) output_ += event->data.size();
    events_.push_back(event);
    while (output_ > limit) drop_oldest_output();
  }
  void remove(JobEvent::Kind kind) {
    std::erase_if(events_, [kind](const SharedEvent& event) { return event->kind == kind; });
  }
  SharedEvent take() {
    if (events_.empty()) return nullptr;
    SharedEvent event = std::move(events_.front());
    events_.pop_front();
    if (event->kind == JobEvent::Kind::told) output_ -= event->data.size();
    return event;
  }
  void clear() { *this = {}; }
  const std::deque<SharedEvent>& events() const { return events_; }

 private:
  void drop_oldest_output() {
    auto oldest = std::find_if(events_.begin(), events_.end(), [](const SharedEvent& event) {
      return event->kind == JobEvent::Kind::told;
    });
    output_ -= (*oldest)->data.size();
    events_.erase(oldest);
  }

  std::deque<SharedEvent> events_;
  Bytes output_ = 0;
};

struct Watcher {
  Backlog backlog;
  bool ended = false;  // no event will follow those in the backlog
  std::optional<Promise<std::monostate>> waiting;

  void wake() {
    if (waiting && waiting->claim()) waiting->keep({});
    waiting.reset();
  }
};

// One job, while it is active or watched.
struct Channel {
  Backlog told;
  std::vector<std::shared_ptr<Watcher>> watchers;
  bool active = false;
};

}  // namespace

struct JobEvents::Hub {
  explicit Hub(Limits limits_given) : limits(limits_given) {}

  void tell(Channel& channel, const SharedEvent& event) const {
    for (const auto& watcher : channel.watchers) {
      watcher->backlog.add(event, limits.backlog);
      watcher->wake();
    }
  }

  const Limits limits;
  std::mutex mutex;
  std::unordered_map<std::string, Channel> channels;
};

class JobEvents::Watch : public JobWatch {
 public:
  Watch(std::shared_ptr<Hub> hub, std::string id, std::shared_ptr<Watcher> watcher)
      : hub_(std::move(hub)), id_(std::move(id)), watcher_(std::move(watcher)) {}

  ~Watch() override {
    std::lock_guard lock(hub_->mutex);
    auto channel = hub_->channels.find(id_);
    if (channel == hub_->channels.end()) return;
    std::erase(channel->second.watchers, watcher_);
    if (channel->second.watchers.empty() && !channel->second.active) hub_->channels.erase(channel);
  }

  // An event leaves the backlog only in a coroutine that is awake and not cancelled, so none is
  // lost when the wait is given up.
  Task<JobEvent> next() override {
    auto hub = hub_;
    auto watcher = watcher_;
    for (;;) {
      Promise<std::monostate> woken;
      {
        std::lock_guard lock(hub->mutex);
        if (SharedEvent event = watcher->backlog.take()) co_return *event;
        if (watcher->ended) throw Error(ErrorKind::not_found, "the job has no more events");
        watcher->waiting = woken;
      }
      co_await woken.kept();
      auto cancellation = co_await asio::this_coro::cancellation_state;
      if (cancellation.cancelled() != asio::cancellation_type::none) {
        throw boost::system::system_error(asio::error::operation_aborted);
      }
    }
  }

 private:
  std::shared_ptr<Hub> hub_;
  std::string id_;
  std::shared_ptr<Watcher> watcher_;
};

JobEvents::JobEvents(Limits limits) : hub_(std::make_shared<Hub>(limits)) {}

JobEvents::~JobEvents() { close(); }

void JobEvents::close() {
  std::lock_guard lock(hub_->mutex);
  for (auto& [id, channel] : hub_->channels) {
    for (const auto& watcher : channel.watchers) {
      watcher->ended = true;
      if (watcher->waiting) watcher->waiting->cancel();
      watcher->waiting.reset();
    }
  }
}

std::unique_ptr<JobWatch> JobEvents::watch(std::string id) {
  auto watcher = std::make_shared<Watcher>();
  std::lock_guard lock(hub_->mutex);
  Channel& channel = hub_->channels[id];
  for (const SharedEvent& event : channel.told.events()) {
    watcher->backlog.add(event, hub_->limits.backlog);
  }
  channel.watchers.push_back(watcher);
  return std::make_unique<Watch>(hub_, std::move(id), std::move(watcher));
}

std::vector<std::string> JobEvents::watched() const {
  std::vector<std::string> ids;
  std::lock_guard lock(hub_->mutex);
  for (const auto& [id, channel] : hub_->channels) {
    if (!channel.watchers.empty()) ids.push_back(id);
  }
  return ids;
}

bool JobEvents::is_watched() const {
  std::lock_guard lock(hub_->mutex);
  return std::ranges::any_of(hub_->channels,
                             [](const auto& entry) { return !entry.second.watchers.empty(); });
}

void JobEvents::begin(const std::string& id) {
  auto event = std::make_shared<const JobEvent>(JobEvent{JobEvent::Kind::active, ""});
  std::lock_guard lock(hub_->mutex);
  Channel& channel = hub_->channels[id];
  channel.active = true;
  channel.told.clear();
  channel.told.add(event, hub_->limits.replay);
  hub_->tell(channel, event);
}

void JobEvents::forget(const std::string& id) {
  std::lock_guard lock(hub_->mutex);
  auto known = hub_->channels.find(id);
  if (known == hub_->channels.end()) return;
  Channel& channel = known->second;
  channel.active = false;
  channel.told.clear();
  for (const auto& watcher : channel.watchers) watcher->backlog.clear();
  if (channel.watchers.empty()) hub_->channels.erase(known);
}

void JobEvents::begin_anew(const std::string& id) {
  forget(id);
  begin(id);
}

void JobEvents::tell(const std::string& id, JobEvent told) {
  auto event = std::make_shared<const JobEvent>(std::move(told));
  std::lock_guard lock(hub_->mutex);
  auto known = hub_->channels.find(id);
  if (known == hub_->channels.end()) return;
  Channel& channel = known->second;
  if (event->kind == JobEvent::Kind::progress) channel.told.remove(event->kind);
  channel.told.add(event, hub_->limits.replay);
  hub_->tell(channel, event);
}

void JobEvents::end(const std::string& id, JobEvent told) {
  auto event = std::make_shared<const JobEvent>(std::move(told));
  std::lock_guard lock(hub_->mutex);
  auto known = hub_->channels.find(id);
  if (known == hub_->channels.end()) return;
  for (const auto& watcher : known->second.watchers) watcher->ended = true;
  hub_->tell(known->second, event);
  hub_->channels.erase(known);
}

}  // namespace codevault
