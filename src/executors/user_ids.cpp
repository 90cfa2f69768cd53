#include "executors/user_ids.hpp"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/check.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

// Above what distributions give to users, subordinate ids and systemd's containers.
constexpr uid_t first = 1'920'000'000;
constexpr uid_t pairs = 10'000;

// The claim is a socket name: it cannot outlive its process. Empty when somebody else has it.
UniqueFd claim(uid_t id) {
  UniqueFd socket(check(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0), "socket"));
  sockaddr_un address{.sun_family = AF_UNIX};
  std::string name = "codevault-user-" + std::to_string(id);
  std::copy(name.begin(), name.end(), address.sun_path + 1);  // abstract: begins with a zero
  auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
  if (::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), size) < 0) socket.reset();
  return socket;
}

}  // namespace

UserIds::UserIds() {
  for (uid_t pair = 0; pair < pairs && !claim_; ++pair) {
    keeper_ = first + 2 * pair;
    claim_ = claim(keeper_);
  }
  if (!claim_) throw unavailable("all user ids for programs are taken");
}

}  // namespace codevault
