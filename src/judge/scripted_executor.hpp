#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "judge/executor.hpp"

namespace codevault {

// For tests: an Executor that runs nothing and answers each command with the next of its canned
// executions. It remembers the commands. Not for two threads.
class ScriptedExecutor final : public Executor {
 public:
  explicit ScriptedExecutor(std::vector<Execution> script = {})
      : script_(script.begin(), script.end()) {}

  Task<> start() override { co_return; }
  const Isolation& isolation() const override { return isolation_; }
  unsigned slots() const override { return 1; }

  Task<std::unique_ptr<Box>> open(const Language&) override {
    co_return std::make_unique<ScriptedBox>(*this);
  }

  // The submission is answered before the validator, which ends first if `validator_first`.
  Task<Interaction> interact(Box& submission_box, Command submission, Box& validator_box,
                             Command validator) override {
    Interaction interaction{.validator_first = validator_first};
    interaction.submission = co_await submission_box.run(std::move(submission));
    interaction.validator = co_await validator_box.run(std::move(validator));
    co_return interaction;
  }

  Task<std::string> identity_of(const Language&, std::string program) override {
    co_return programs[program];
  }

  PrecompiledStore* precompiled_store() override { return store; }

  std::vector<Command> commands;                 // in the order they were run
  std::function<Task<>(const Command&)> before;  // awaited before each answer, when set
  bool validator_first = false;
  std::map<std::string, std::string> programs;  // those that are there, and their identities
  PrecompiledStore* store = nullptr;

 private:
  class ScriptedBox final : public Box {
   public:
    explicit ScriptedBox(ScriptedExecutor& script) : script_(script) {}
    Task<Execution> run(Command command) override {
      script_.commands.push_back(command);
      if (script_.before) co_await script_.before(command);
      if (script_.script_.empty()) throw unavailable("the script has no more executions");
      Execution execution = std::move(script_.script_.front());
      script_.script_.pop_front();
      if (command.live && !execution.out.empty()) command.live(Stream::out, execution.out);
      if (command.live && !execution.err.empty()) command.live(Stream::err, execution.err);
      co_return execution;
    }

   private:
    ScriptedExecutor& script_;
  };

  std::deque<Execution> script_;
  Isolation isolation_;
};

}  // namespace codevault
