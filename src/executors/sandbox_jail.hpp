#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "executors/descriptor.hpp"
#include "executors/sealed_files.hpp"
#include "judge/command.hpp"
#include "judge/execution.hpp"
#include "sandbox/cgroup.hpp"
#include "sandbox/frames.hpp"

namespace codevault {

// The program could not even begin, through no fault of its own: another jail may do better.
struct NeverStarted {
  std::string reason;
};

// What a plain guest says on the way to its program.
struct LastWords {
  bool begun = false;                     // from here on the program may have run
  std::optional<sandbox::Failed> failed;  // why it could not become the program
};

// One prepared jail, as the worker holds it: used for one command and then thrown away. Its death
// ends every process in it.
class Jail {
 public:
  // The ends that the processes inside get: to be sent with Prepare, in this order, then closed.
  struct Inside {
    UniqueFd init;
    UniqueFd in;
    UniqueFd out;
    UniqueFd err;
    UniqueFd guest;  // plain jails only

    std::vector<int> numbers() const;
  };
  struct Made;

  // `owner` is the host's user id of the guest, who must be able to reopen its own output; `group`
  // is where it will live, or null.
  static Made make(const asio::any_io_executor& executor, sandbox::Prepare prepare, uid_t owner,
                   const sandbox::Group* group);
  ~Jail();
  Jail(const Jail&) = delete;
  Jail& operator=(const Jail&) = delete;

  // The init lives; `pidfd` is its, and readable once it and all others are gone.
  void born(UniqueFd pidfd) { pidfd_ = std::move(pidfd); }
  // Waits until nothing is missing but the program. Throws Error{unavailable}.
  Task<> ready();

  // Runs `command` in it; `group` is where it lives, or null; large files are handed over as
  // `files`. Throws NeverStarted, or Error{unavailable} when the jail broke.
  Task<Execution> run(Command command, std::vector<std::string> environment,
                      std::shared_ptr<sandbox::Group> group, SealedFiles& files);

  // Kills every process in it.
  void kill();

 private:
  friend class Supervision;
  Jail(const asio::any_io_executor& executor, sandbox::Prepare prepare, UniqueFd init,
       UniqueFd guest, UniqueFd input, UniqueFd out, UniqueFd err);

  LastWords last_words_of_guest();

  Task<> adjust(const Limits& limits, bool watch);
  void tell_init(const std::string& frame);
  void fill_input(const Blob& input);
  void start(const Command& command, std::vector<std::string> environment, bool grouped,
             SealedFiles& files);
  // Those that join it to another program, made the guest's own.
  std::vector<int> pipes_of(const Command& command) const;

  sandbox::Prepare prepare_;
  uid_t owner_ = 0;  // of the guest, on the host
  Descriptor init_;
  UniqueFd guest_;  // plain jails only
  UniqueFd input_;
  Descriptor out_;
  Descriptor err_;
  Descriptor alarm_;
  UniqueFd pidfd_;
  // A guest that shares our user id shares it with its init and template too.
  unsigned processes_of_same_user_ = 0;
};

struct Jail::Made {
  std::unique_ptr<Jail> jail;
  Inside inside;
};

// The limits that each process of a jail gets from the kernel itself, generous where the control
// group or the watch is exact. `Processes` says whether the number of processes is left to a group.
enum class Processes { limited, grouped };
sandbox::ProcessLimits process_limits_of(const Limits& limits, Processes processes);

}  // namespace codevault
