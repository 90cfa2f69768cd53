#include "integration/place.hpp"

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "base/check.hpp"
#include "integration/programs.hpp"

namespace codevault {

namespace {

namespace fs = std::filesystem;

// An id that no user of this host has.
constexpr unsigned ordinary_user = 54'321;

fs::path sandbox = [] {
  const char* elsewhere = std::getenv("CODEVAULT_SANDBOX");
  return fs::path(elsewhere ? elsewhere : CODEVAULT_SANDBOX);
}();
fs::path languages = repository() / "languages";

// The files that an ordinary user needs, in a place that the user can read. Removed at the end.
class Belongings {
 public:
  Belongings() {
    std::string pattern = (fs::temp_directory_path() / "codevault-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) check(-1, "mkdtemp");
    folder_ = pattern;
    fs::permissions(folder_, fs::perms(0755));
    fs::copy(languages, folder_ / "languages", fs::copy_options::recursive);
    fs::copy(sandbox, folder_ / "codevault-sandbox");
    languages = folder_ / "languages";
    sandbox = folder_ / "codevault-sandbox";
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder_))
      give(entry.path());
    give(folder_);
  }
  ~Belongings() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

 private:
  static void give(const fs::path& path) {
    check(::chown(path.c_str(), ordinary_user, ordinary_user), "chown");
    fs::permissions(path, fs::perms(0755));
  }

  fs::path folder_;
};

void become_ordinary_user() {
  static Belongings belongings;
  check(::setgroups(0, nullptr), "setgroups");
  check(::setresgid(ordinary_user, ordinary_user, ordinary_user), "setresgid");
  check(::setresuid(ordinary_user, ordinary_user, ordinary_user), "setresuid");
  check(::prctl(PR_SET_DUMPABLE, 1), "prctl");  // makes our /proc/self ours again
  check(::chdir("/"), "chdir");
}

void lose_sight_of_cgroups() {
  check(::unshare(CLONE_NEWNS), "unshare");
  check(::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr), "mount");
  check(::umount2("/sys/fs/cgroup", MNT_DETACH), "umount");
}

}  // namespace

void move_to(Place place) {
  // Processes that escape from a sandbox become our children, so host.hpp finds them.
  check(::prctl(PR_SET_CHILD_SUBREAPER, 1), "prctl");
  if (::geteuid() != 0) return;
  switch (place) {
    case Place::own: return;
    case Place::no_cgroup: return lose_sight_of_cgroups();
    case Place::user: return become_ordinary_user();
  }
}

fs::path sandbox_program() { return sandbox; }
fs::path languages_folder() { return languages; }

}  // namespace codevault
