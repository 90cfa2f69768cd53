#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "executors/descriptor.hpp"
#include "executors/processor_time.hpp"
#include "executors/sealed_files.hpp"
#include "judge/command.hpp"
#include "judge/execution.hpp"
#include "sandbox/cgroup.hpp"
#include "sandbox/frames.hpp"

namespace codevault {

// Thrown when the program could not begin, through no fault of its own: another jail may do better.
struct NeverStarted {
  std::string reason;
};

// Local descriptors that join a program to another: its stdin, the read end of a pipe, and its
// stdout, the write end of one, uncounted. Or neither. Once the program has its own copies, or will
// not run, they are closed for all that share them: so the end of one program is the end of file
// for the other.
struct PipeEnds {
  std::shared_ptr<UniqueFd> input;
  std::shared_ptr<UniqueFd> output;
  // The books of the program and those of the other, which is not there for a program alone.
  std::shared_ptr<ProcessorBooks> own = std::make_shared<ProcessorBooks>();
  std::shared_ptr<ProcessorBooks> partner = nullptr;
};

// The messages of a plain guest on its way to becoming the program.
struct LastWords {
  bool begun = false;                     // from here on the program may have run
  std::optional<sandbox::Failed> failed;  // why it could not become the program
};

// One prepared jail, as the worker holds it: used for one command and then thrown away. Its end
// kills every process in it.
class Jail {
 public:
  // The ends for the processes inside: sent with Prepare in this order, then closed.
  struct Inside {
    UniqueFd init;
    UniqueFd in;
    UniqueFd out;
    UniqueFd err;
    UniqueFd guest;  // plain jails only

    std::vector<int> numbers() const;
  };
  struct Made;

  // `owner` is the guest's user id on the host: it must be able to reopen its own output. `group`
  // is its control group, or null.
  static Made make(const asio::any_io_executor& executor, sandbox::Prepare prepare, uid_t owner,
                   const sandbox::Group* group);
  ~Jail();
  Jail(const Jail&) = delete;
  Jail& operator=(const Jail&) = delete;

  // Called when the init lives. `pidfd` is the init's: readable once all processes of the jail are
  // gone.
  void born(UniqueFd pidfd);
  // Waits until only the program is missing. Throws Error{unavailable}.
  Task<> ready();

  // Runs `command` in it, its streams joined to `pipes` if there are any; `group` is where it
  // lives, or null; large files are handed over as `files`. Throws NeverStarted, or
  // Error{unavailable} when the jail broke.
  Task<Execution> run(Command command, PipeEnds pipes, std::vector<std::string> environment,
                      std::shared_ptr<sandbox::Group> group, SealedFiles& files);

  // Kills every process in it.
  void kill();

 private:
  friend class Supervision;
  Jail(const asio::any_io_executor& executor, sandbox::Prepare prepare, UniqueFd init,
       UniqueFd guest, UniqueFd input, UniqueFd out, UniqueFd err);

  // The sealed files of what is too large for a frame, by the number of the file in its command.
  using Contents = std::map<std::size_t, std::shared_ptr<const UniqueFd>>;

  LastWords last_words_of_guest();

  void use_terminal(PipeEnds& pipes);
  Task<> adjust(const Limits& limits, bool watch);
  void tell_init(const std::string& frame);
  Task<> start(const Command& command, const PipeEnds& pipes, std::vector<std::string> environment,
               bool grouped, const Contents& contents);
  // Makes `pipes` the guest's own, and lists those there are.
  std::vector<int> given(const PipeEnds& pipes) const;

  sandbox::Prepare prepare_;
  uid_t owner_ = 0;  // of the guest, on the host
  Descriptor init_;
  UniqueFd guest_;  // plain jails only
  UniqueFd input_;
  Descriptor out_;
  Descriptor err_;
  Descriptor alarm_;
  UniqueFd pidfd_;
  pid_t init_pid_ = -1;  // as we see it
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
