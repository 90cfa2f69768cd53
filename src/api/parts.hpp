#pragma once

#include "accounts/accounts.hpp"
#include "judge/catalog.hpp"
#include "problem/library.hpp"
#include "queue/job_queue.hpp"
#include "store/stores.hpp"

namespace codevault {

// What the API uses, for as long as it lives.
struct ApiParts {
  JobQueue& queue;
  Stores& stores;
  const Catalog& catalog;
  ProblemLibrary& problems;
  Accounts& accounts;
};

}  // namespace codevault
