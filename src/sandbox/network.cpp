#include "sandbox/network.hpp"

#include <fcntl.h>
#include <linux/seccomp.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <cerrno>
#include <new>
#include <string>

#include "sandbox/channel.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

bool write_setting(const char* name, const char* value) {
  std::string path = std::string("/proc/sys/net/ipv4/") + name;
  UniqueFd file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  return file && write_whole(file.get(), value);
}

void raise_loopback() {
  // A local socket can ask this too, and the kernel does not tell us of it.
  UniqueFd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  ifreq request{};
  request.ifr_name[0] = 'l';
  request.ifr_name[1] = 'o';
  request.ifr_flags = IFF_UP;
  if (socket) ::ioctl(socket.get(), SIOCSIFFLAGS, &request);
}

std::vector<sock_filter> filter_that_tells() {
  CallRule sockets{
      SYS_socket, allow_call(), {{{{0, {AF_INET, AF_INET6}}}, SECCOMP_RET_USER_NOTIF}}};
  return compile_filter({sockets}, allow_call());
}

}  // namespace

Network::Network(KernelMemory memory) : memory_(memory) {
  void* page = ::mmap(nullptr, sizeof(std::atomic<bool>), PROT_READ | PROT_WRITE,
                      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) fail("share a page");
  used_ = new (page) std::atomic<bool>(false);
  make();
  listener_.reset(install_filter(filter_that_tells(), SECCOMP_FILTER_FLAG_NEW_LISTENER));
}

Network::~Network() { ::munmap(used_, sizeof *used_); }

void Network::renew() {
  if (!used_->exchange(false)) return;
  make();
}

void Network::let_go() const {
  *used_ = true;
  // A later kernel may tell more.
  alignas(seccomp_notif) char told[512] = {};
  // The process may have died meanwhile.
  if (::ioctl(listener_.get(), SECCOMP_IOCTL_NOTIF_RECV, told) < 0) return;
  seccomp_notif_resp answer{};
  answer.id = reinterpret_cast<const seccomp_notif*>(told)->id;
  answer.flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
  ::ioctl(listener_.get(), SECCOMP_IOCTL_NOTIF_SEND, &answer);
}

void Network::make() const {
  must("unshare(network)", ::unshare(CLONE_NEWNET));
  // A port shall be free once its program is gone: closed connections leave no trace. Where that
  // cannot be had there is no loopback.
  if (!write_setting("tcp_max_tw_buckets", "0")) return;
  if (memory_ == KernelMemory::uncounted) {
    write_setting("tcp_wmem", "4096 16384 65536");
    write_setting("tcp_rmem", "4096 32768 65536");
  }
  raise_loopback();
}

}  // namespace codevault::sandbox
