#pragma once

#include "api/routes.hpp"
#include "problem/library.hpp"
#include "queue/job_queue.hpp"
#include "store/rejudge_store.hpp"

namespace codevault {

// The routes for rejudges: admins have submissions judged again, see what would change, and apply
// or discard it.
class RejudgeRoutes {
 public:
  RejudgeRoutes(RejudgeStore& store, ProblemLibrary& problems, JobQueue& queue)
      : store_(store), problems_(problems), queue_(queue) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> begin(http::Request request, Caller caller);
  Task<http::Response> list(http::Request request);
  Task<http::Response> show(http::Request request);
  Task<http::Response> apply(http::Request request);
  Task<http::Response> discard(http::Request request);

  // Answers with the rejudge and its changes.
  Task<http::Response> describe(unsigned status, std::string id);
  // Adds the job of a rejudge that the store has accepted. When that fails, a worker adds it later.
  Task<> start(std::string id);

  RejudgeStore& store_;
  ProblemLibrary& problems_;
  JobQueue& queue_;
};

}  // namespace codevault
