#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "api/parts.hpp"
#include "api/probes.hpp"
#include "api/routes.hpp"

namespace codevault {

// The facts that the routes of administration show of this process.
struct SystemFacts {
  std::string version;
  std::vector<std::string> isolation;  // sentences: weaknesses of the isolation on this host
  std::filesystem::path data;          // the data folder; empty when data is kept elsewhere
};

// The routes for the administration of the queue, its workers and the system.
class QueueAdminRoutes {
 public:
  QueueAdminRoutes(ApiParts parts, SystemFacts facts, Probes& probes)
      : queue_(parts.queue),
        problems_(parts.problems),
        catalog_(parts.catalog),
        facts_(std::move(facts)),
        probes_(probes) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> show_queue(http::Request request);
  Task<http::Response> list_jobs(http::Request request);
  Task<http::Response> retry(http::Request request);
  Task<http::Response> cancel(http::Request request);
  Task<http::Response> drain(http::Request request);
  Task<http::Response> pause(http::Request request);
  Task<http::Response> resume(http::Request request);
  Task<http::Response> list_workers(http::Request request);
  Task<http::Response> show_system(http::Request request);

  JobQueue& queue_;
  ProblemLibrary& problems_;
  const Catalog& catalog_;
  SystemFacts facts_;
  Probes& probes_;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

}  // namespace codevault
