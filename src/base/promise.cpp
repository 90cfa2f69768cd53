#include "base/promise.hpp"

namespace codevault {

std::exception_ptr aborted() {
  return std::make_exception_ptr(boost::system::system_error(asio::error::operation_aborted));
}

PromiseService::Place PromiseService::add(std::function<void()> give_up) {
  std::lock_guard lock(mutex_);
  return waiting_.insert(waiting_.end(), std::move(give_up));
}

void PromiseService::remove(Place place) {
  std::lock_guard lock(mutex_);
  waiting_.erase(place);
}

void PromiseService::shutdown() {
  std::list<std::function<void()>> waiting;
  {
    std::lock_guard lock(mutex_);
    waiting.swap(waiting_);
  }
  for (const auto& give_up : waiting) give_up();
}

}  // namespace codevault
