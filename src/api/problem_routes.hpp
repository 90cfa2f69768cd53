#pragma once

#include <string>

#include "api/asker.hpp"
#include "http/router.hpp"
#include "http/server.hpp"
#include "judge/catalog.hpp"
#include "problem/library.hpp"
#include "store/store.hpp"

namespace codevault {

// The routes that show practice problems: what of them is for everybody, never a secret test.
class ProblemRoutes {
 public:
  ProblemRoutes(ProblemLibrary& problems, Store& store, const Catalog& catalog,
                FindAsker find_asker)
      : problems_(problems), store_(store), catalog_(catalog), find_asker_(std::move(find_asker)) {}

  void add_to(http::Router& router);

 private:
  Task<http::Response> list(http::Request request);
  Task<http::Response> show(http::Request request);
  Task<http::Response> show_image(http::Request request);
  Task<http::Response> show_hint(http::Request request);
  Task<http::Response> show_editorial(http::Request request);

  // The problem that the path names, for whoever asks.
  Task<std::shared_ptr<const Problem>> problem_of(const http::Request& request);

  ProblemLibrary& problems_;
  Store& store_;
  const Catalog& catalog_;
  FindAsker find_asker_;
};

}  // namespace codevault
