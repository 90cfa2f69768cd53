#pragma once

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "executors/descriptor.hpp"
#include "executors/sandbox_executor.hpp"
#include "executors/sandbox_jail.hpp"
#include "executors/user_ids.hpp"
#include "sandbox/cgroup.hpp"
#include "sandbox/frames.hpp"

namespace codevault {

// Where programs run, one at a time: a template process, its control group, its user ids, and the
// jail that is ready.
class Place {
 public:
  // What all places of an executor have in common.
  struct Plan {
    std::string program;  // codevault-sandbox
    std::vector<sandbox::Mount> mounts;
  };

  // `hierarchy` may be null.
  Place(asio::any_io_executor executor, const Plan& plan, sandbox::Hierarchy* hierarchy,
        unsigned number);
  ~Place();
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  // Starts the template once nothing of the last one is left. Throws Error{unavailable}.
  Task<> start();
  // Waits for what it has found out. Throws Error{unavailable}.
  Task<sandbox::Settled> settle();

  // Makes a jail that may take `limits` until its program runs, and `patience` to get ready. The
  // last jail is discarded. Throws Error{unavailable} when processes of the last jail do not go, or
  // the jail cannot be made; the place must be started again then.
  Task<> prepare(sandbox::Prepare prepare, Limits limits, std::chrono::seconds patience);

  // The rights that its jails are made with.
  SandboxFacts::Privilege privilege() const {
    return ids_ ? SandboxFacts::Privilege::root : SandboxFacts::Privilege::user_namespace;
  }
  std::shared_ptr<Jail> jail() const { return jail_; }
  std::shared_ptr<sandbox::Group> group() const { return group_; }
  // Kills what is left of the jail.
  void discard_jail();
  // Returns when the template or the jail that is ready has died.
  Task<> death();
  // Tells the template and all in it to end, without waiting for it.
  void let_go();
  // The same, and blocks the thread until they are gone: for when the loop serves nobody any more.
  void kill();

 private:
  Task<> wait_until_gone();
  sandbox::Settled settled(const std::optional<sandbox::Message>& message) const;
  Task<> wait_until_clean();
  asio::any_io_executor executor_;
  const Plan& plan_;
  std::shared_ptr<sandbox::Group> group_;
  std::optional<UserIds> ids_;  // when we have some to give
  Descriptor template_;         // its pidfd
  Descriptor channel_;
  std::shared_ptr<Jail> jail_;
  Descriptor init_;  // the pidfd of the jail, or of the one before
};

}  // namespace codevault
