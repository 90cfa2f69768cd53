#pragma once

#include "judge/executor.hpp"
#include "samples.hpp"

namespace codevault::bench {

// The floor: runs the very commands that a sandbox would be given, with no isolation at all. Counts
// the time of the bare spawns only, not of making folders and files around them.
class BareExecutor final : public Executor {
 public:
  Task<> start() override { co_return; }
  const Isolation& isolation() const override { return none_; }
  unsigned slots() const override { return 1; }
  Task<std::unique_ptr<Box>> open(const Language& language) override;
  Task<Interaction> interact(Box&, Command, Box&, Command) override;
  Task<std::string> identity_of(const Language&, std::string) override { co_return ""; }
  PrecompiledStore* precompiled_store() override { return nullptr; }

  // The time all spawns took since this was last asked.
  Duration take_time() { return std::exchange(time_, Duration{}); }

 private:
  class BareBox;
  Duration time_{};
  Isolation none_;
};

}  // namespace codevault::bench
