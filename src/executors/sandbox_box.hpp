#pragma once

#include <utility>

#include "executors/sandbox_pool.hpp"

namespace codevault {

// A turn of the pool's, for programs of one language.
class SandboxBox final : public Box {
 public:
  SandboxBox(SandboxExecutor::Pool::Turn turn, Language language)
      : turn_(std::move(turn)), language_(std::move(language)) {}

  Task<Execution> run(Command command) override {
    PipeEnds none;  // g++ 12 destroys a temporary aggregate of a co_await twice
    co_return co_await turn_.pool().run(language_, std::move(command), std::move(none));
  }
  // With the ends of `pipes` as its stdin and stdout.
  Task<Execution> run_joined(Command command, PipeEnds pipes) {
    co_return co_await turn_.pool().run(language_, std::move(command), std::move(pipes));
  }

 private:
  SandboxExecutor::Pool::Turn turn_;
  Language language_;
};

}  // namespace codevault
