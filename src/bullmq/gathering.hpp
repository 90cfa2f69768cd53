#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/promise.hpp"
#include "base/task.hpp"

namespace codevault {

// Answers requests that come while others are being answered together, in their order: one round
// trip for all of them. Answers a request that comes alone at once. Ask from the
// executor's thread only.
template <typename Request, typename Reply>
class Gathering {
 public:
  // Returns as many replies as requests. An exception goes to all who asked.
  using Answer = std::function<Task<std::vector<Reply>>(std::vector<Request>)>;
  // How much of a batch a request takes, in bytes.
  using Weigh = std::function<std::size_t(const Request&)>;

  // `answer` must own all that it uses: it may outlive this.
  Gathering(asio::any_io_executor executor, std::string name, Answer answer, Weigh weigh)
      : state_(std::make_shared<State>()) {
    state_->executor = std::move(executor);
    state_->name = std::move(name);
    state_->answer = std::move(answer);
    state_->weigh = std::move(weigh);
  }

  // A caller cancelled before its batch is sent leaves no trace.
  Task<Reply> ask(Request request) {
    Promise<Reply> promise;
    state_->waiting.push_back({std::move(request), promise});
    bool is_first = !std::exchange(state_->answering, true);
    if (is_first) spawn(state_->executor, state_->name, answer_all(state_));
    co_return co_await promise.kept();
  }

 private:
  static constexpr std::size_t most = 64;  // requests, and bytes unless one alone has more
  static constexpr std::size_t most_bytes = 1 << 20;

  struct Waiting {
    Request request;
    Promise<Reply> promise;
  };
  struct Batch {
    std::vector<Request> requests;
    std::vector<Promise<Reply>> promises;
  };
  struct State {
    asio::any_io_executor executor;
    std::string name;
    Answer answer;
    Weigh weigh;
    std::deque<Waiting> waiting;
    bool answering = false;

    // Empty if no request waits. Then the next one starts answering.
    Batch next_batch() {
      Batch batch;
      std::size_t bytes = 0;
      while (!waiting.empty() && batch.requests.size() < most) {
        Waiting& next = waiting.front();
        bytes += weigh(next.request);
        if (!batch.requests.empty() && bytes > most_bytes) break;
        if (next.promise.is_open()) {
          batch.requests.push_back(std::move(next.request));
          batch.promises.push_back(std::move(next.promise));
        }
        waiting.pop_front();
      }
      if (batch.requests.empty()) answering = false;
      return batch;
    }
  };

  static Task<> answer_all(std::shared_ptr<State> state) {
    for (;;) {
      Batch batch = state->next_batch();
      if (batch.requests.empty()) co_return;
      std::vector<Reply> replies;
      std::exception_ptr failure;
      try {
        replies = co_await state->answer(std::move(batch.requests));
      } catch (...) {
        failure = std::current_exception();
      }
      for (std::size_t i = 0; i < batch.promises.size(); ++i) {
        Promise<Reply>& promise = batch.promises[i];
        if (!promise.claim()) continue;
        if (failure) {
          promise.break_with(failure);
        } else {
          promise.keep(std::move(replies.at(i)));
        }
      }
    }
  }

  std::shared_ptr<State> state_;
};

}  // namespace codevault
