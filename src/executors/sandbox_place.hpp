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
// jail that it has ready.
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

  // Starts the template, in place of one that has died or is not trusted any more.
  void start();
  // What it found, waited for with the thread blocked; throws Error{unavailable}.
  sandbox::Settled settle_now();
  Task<> settle();

  // Makes a jail in it that may take `limits` until it runs, and `patience` to get ready. The last
  // one must be used up. Throws Error{unavailable} when the place cannot be proven clean, or the
  // jail not be made; the place must then be started anew.
  Task<> prepare(sandbox::Prepare prepare, Limits limits, std::chrono::seconds patience);

  // With whose rights it was made.
  Isolation::Privilege privilege() const {
    return ids_ ? Isolation::Privilege::root : Isolation::Privilege::user_namespace;
  }
  std::shared_ptr<Jail> jail() const { return jail_; }
  std::shared_ptr<sandbox::Group> group() const { return group_; }
  // The jail is used up, however it went.
  void discard_jail();
  // Returns when the template or the jail that is ready has died.
  Task<> death();
  // Ends the template and all in it, and waits until they are gone.
  void kill();

 private:
  sandbox::Settled settled(const std::optional<sandbox::Message>& message) const;
  Task<> wait_until_clean();
  void end_template();

  asio::any_io_executor executor_;
  const Plan& plan_;
  std::shared_ptr<sandbox::Group> group_;
  std::optional<UserIds> ids_;  // when we have some to give
  pid_t template_ = -1;
  bool has_made_jails_ = false;
  Descriptor channel_;
  std::shared_ptr<Jail> jail_;
  Descriptor init_;  // the pidfd of the jail, or of the one before
};

}  // namespace codevault
