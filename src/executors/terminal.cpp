#include "executors/terminal.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>

namespace codevault {

std::optional<Terminal> open_terminal() {
  constexpr int flags = O_NOCTTY | O_CLOEXEC;
  Terminal terminal;
  terminal.ours.reset(::posix_openpt(O_RDWR | flags));
  if (!terminal.ours || ::unlockpt(terminal.ours.get()) < 0) return {};
  terminal.theirs.reset(::ioctl(terminal.ours.get(), TIOCGPTPEER, O_WRONLY | flags));
  termios settings{};
  if (!terminal.theirs || ::tcgetattr(terminal.theirs.get(), &settings) < 0) return {};
  ::cfmakeraw(&settings);
  if (::fchmod(terminal.theirs.get(), S_IWUSR) < 0) return {};
  if (::tcsetattr(terminal.theirs.get(), TCSANOW, &settings) < 0) return {};
  return terminal;
}

}  // namespace codevault
