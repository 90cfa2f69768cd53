#include "executors/user_ids.hpp"

#include <linux/capability.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "base/check.hpp"
#include "base/error.hpp"

namespace codevault {
namespace {

// Above the ranges that distributions give to users, subordinate ids and systemd's containers; and
// a range that is free in containers that have only low ids.
constexpr uid_t usual_first = 1'920'000'000;
constexpr uid_t first_in_container = 50'000;
constexpr uid_t pairs = 5'000;

// Claims `id` by a socket name, which cannot outlive its process. Empty when another process has
// it.
UniqueFd claim_of(uid_t id) {
  UniqueFd socket(check(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0), "socket"));
  sockaddr_un address{.sun_family = AF_UNIX};
  std::string name = "codevault-user-" + std::to_string(id);
  std::copy(name.begin(), name.end(), address.sun_path + 1);  // abstract: begins with a zero
  auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
  if (::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), size) < 0) socket.reset();
  return socket;
}

// Root of a container may lack the capabilities of root.
bool may_do_everything_root_does_here() {
  constexpr int needed[] = {CAP_SYS_ADMIN, CAP_SETUID, CAP_SETGID, CAP_CHOWN, CAP_KILL};
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct data[2] = {};
  if (::syscall(SYS_capget, &header, data) < 0) return false;
  return std::all_of(std::begin(needed), std::end(needed), [&](int capability) {
    return (data[capability / 32].effective >> (capability % 32) & 1) != 0;
  });
}

std::string text_of(const char* path) {
  std::ifstream file(path);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

bool map_holds(std::string_view map, std::uint64_t first, std::uint64_t count) {
  std::istringstream lines{std::string(map)};
  std::uint64_t inside = 0;
  std::uint64_t outside = 0;
  std::uint64_t length = 0;
  while (lines >> inside >> outside >> length) {
    if (inside <= first && first + count <= inside + length) return true;
  }
  return false;
}

std::optional<UserIds> UserIds::claim() {
  if (::geteuid() != 0 || !may_do_everything_root_does_here()) return {};
  std::string users = text_of("/proc/self/uid_map");
  std::string groups = text_of("/proc/self/gid_map");
  for (uid_t first : {usual_first, first_in_container}) {
    if (!map_holds(users, first, 2 * pairs) || !map_holds(groups, first, 2 * pairs)) continue;
    for (uid_t pair = 0; pair < pairs; ++pair) {
      uid_t keeper = first + 2 * pair;
      if (UniqueFd claim = claim_of(keeper)) return UserIds(keeper, std::move(claim));
    }
    throw unavailable("all user ids for programs are taken");
  }
  return {};
}

}  // namespace codevault
