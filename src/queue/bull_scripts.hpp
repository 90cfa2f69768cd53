#pragma once

#include "redis/connection.hpp"

// The atomic steps of a BullMQ queue, one script each. Key 1 is the queue's base, "bull:name:".
// What each takes and gives stands above its text.
namespace codevault::bull {

struct Scripts {
  redis::Script add;
  redis::Script turn;
  redis::Script untake;
  redis::Script repeat;
  redis::Script renew;
  redis::Script again;
  redis::Script progress;
  redis::Script log;
  redis::Script tell;
  redis::Script check_stalled;
  redis::Script tidy;
  redis::Script promote;
  redis::Script pause;
  redis::Script describe;
  redis::Script cancel;
  redis::Script retry;
  redis::Script order;
  redis::Script counts;
};

const Scripts& scripts();

}  // namespace codevault::bull
