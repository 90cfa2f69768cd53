#pragma once

#include <string>

#include "api/routes.hpp"
#include "problem/library.hpp"
#include "queue/job_queue.hpp"

namespace codevault {

// The routes for setters: they create, change, verify and publish problems.
class ProblemAdminRoutes {
 public:
  ProblemAdminRoutes(ProblemLibrary& problems, JobQueue& queue)
      : problems_(problems), queue_(queue) {}

  void add_to(Routes& routes);

 private:
  Task<http::Response> list(http::Request request);
  Task<http::Response> create(http::Request request);
  Task<http::Response> show(http::Request request);
  Task<http::Response> change(http::Request request);
  Task<http::Response> remove(http::Request request);
  Task<http::Response> download(http::Request request);
  Task<http::Response> read_file(http::Request request);
  Task<http::Response> write_file(http::Request request);
  Task<http::Response> remove_file(http::Request request);
  Task<http::Response> verify(http::Request request, Caller caller);

  // Changes the package. Answers 204, or 422 with what is broken.
  Task<http::Response> edit(std::string id, ProblemLibrary::Edit edit);
  // `findings` become those of a conversion from another format.
  Task<ProblemLibrary::Imported> import_archive(std::string bytes, std::string id,
                                                PackageFindings& findings);
  Task<ProblemLibrary::Imported> import_skeleton(std::string id, std::string name);

  ProblemLibrary& problems_;
  JobQueue& queue_;
};

}  // namespace codevault
