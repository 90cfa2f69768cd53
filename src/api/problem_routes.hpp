#pragma once

#include <string>

#include "http/router.hpp"
#include "http/server.hpp"
#include "judge/catalog.hpp"
#include "problem/library.hpp"

namespace codevault {

// The routes that show practice problems: what of them is for everybody, never a secret test.
class ProblemRoutes {
 public:
  ProblemRoutes(ProblemLibrary& problems, const Catalog& catalog)
      : problems_(problems), catalog_(catalog) {}

  void add_to(http::Router& router);

 private:
  Task<http::Response> list(http::Request request);
  Task<http::Response> show(http::Request request);
  Task<http::Response> show_image(http::Request request);

  ProblemLibrary& problems_;
  const Catalog& catalog_;
};

}  // namespace codevault
