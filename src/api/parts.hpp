#pragma once

#include "accounts/accounts.hpp"
#include "judge/catalog.hpp"
#include "problem/library.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace codevault {

// What the API stands on. Its routes use all of it for as long as they live.
struct ApiParts {
  JobQueue& queue;
  Stores& stores;
  const Catalog& catalog;
  ProblemLibrary& problems;
  Accounts& accounts;
};

}  // namespace codevault
