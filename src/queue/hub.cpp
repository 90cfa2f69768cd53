#include "queue/hub.hpp"

#include <boost/asio/redirect_error.hpp>

namespace codevault {
namespace {

// What one watcher has not heard yet may hold this much output; older output goes first.
constexpr std::size_t most_unheard = 1'024;

bool is_output(const JobEvent& event) { return event.kind == JobEvent::Kind::output; }

}  // namespace

class Listener {
 public:
  explicit Listener(const asio::any_io_executor& executor) : news_(executor) {
    news_.expires_at(Timer::time_point::max());
  }

  void hear(JobEvent event) {
    if (unheard_.size() >= most_unheard && is_output(event)) return;
    unheard_.push_back(std::move(event));
    news_.cancel();
  }

  Task<JobEvent> next() {
    while (unheard_.empty()) {
      boost::system::error_code woken;
      co_await news_.async_wait(asio::redirect_error(asio::use_awaitable, woken));
      if ((co_await asio::this_coro::cancellation_state).cancelled() !=
          asio::cancellation_type::none) {
        throw boost::system::system_error(asio::error::operation_aborted);
      }
    }
    JobEvent event = std::move(unheard_.front());
    unheard_.pop_front();
    co_return event;
  }

 private:
  Timer news_;  // never expires; cancelled when there are news
  std::deque<JobEvent> unheard_;
};

class Hub::Watch final : public JobWatch {
 public:
  explicit Watch(std::shared_ptr<Listener> listener) : listener_(std::move(listener)) {}
  Task<JobEvent> next() override { return listener_->next(); }

 private:
  std::shared_ptr<Listener> listener_;
};

void Hub::deliver(Channel& channel, const JobEvent& event) {
  std::erase_if(channel.listeners, [&](const std::weak_ptr<Listener>& weak) {
    auto listener = weak.lock();
    if (listener) listener->hear(event);
    return !listener;
  });
}

void Hub::tell(const std::string& id, JobEvent event) {
  auto found = channels_.find(id);
  if (found == channels_.end()) return;
  Channel& channel = found->second;
  deliver(channel, event);
  if (is_output(event)) {
    if (channel.past_output + event.data.size() > replay_) return;
    channel.past_output += event.data.size();
  }
  channel.past.push_back(std::move(event));
}

void Hub::finish(const std::string& id, JobEvent event) {
  auto channel = channels_.find(id);
  if (channel == channels_.end()) return;
  deliver(channel->second, event);
  channels_.erase(channel);
}

std::unique_ptr<JobWatch> Hub::watch(std::string id) {
  auto listener = std::make_shared<Listener>(executor_);
  auto channel = channels_.find(id);
  if (channel != channels_.end()) {
    for (const JobEvent& event : channel->second.past) listener->hear(event);
    channel->second.listeners.push_back(listener);
  }
  return std::make_unique<Watch>(std::move(listener));
}

}  // namespace codevault
