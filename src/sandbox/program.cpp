#include "sandbox/program.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/unique_fd.hpp"
#include "sandbox/channel.hpp"
#include "sandbox/step.hpp"

namespace codevault::sandbox {
namespace {

void make_folders_of(int box, const std::string& name) {
  for (std::size_t slash = name.find('/'); slash != std::string::npos;
       slash = name.find('/', slash + 1)) {
    if (::mkdirat(box, name.substr(0, slash).c_str(), 0755) < 0 && errno != EEXIST) {
      fail("make a folder for the files");
    }
  }
}

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

void write_files(int box, const std::vector<GuestFile>& files) {
  for (const GuestFile& file : files) {
    make_folders_of(box, file.name);
    UniqueFd fd(must("create a file", ::openat(box, file.name.c_str(),
                                               O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                               file.executable ? 0755 : 0644)));
    if (!write_whole(fd.get(), file.contents)) fail("write a file");
  }
}

void become_program(const std::vector<std::string>& argv,
                    const std::vector<std::string>& environment) {
  if (argv.empty()) fail("exec", EINVAL);
  std::vector<char*> arguments = pointers_to(argv);
  std::vector<char*> variables = pointers_to(environment);
  if (argv[0].find('/') != std::string::npos) {
    ::execve(argv[0].c_str(), arguments.data(), variables.data());
  } else {
    for (const char* folder : {"/usr/bin/", "/bin/"}) {
      ::execve((folder + argv[0]).c_str(), arguments.data(), variables.data());
      if (errno != ENOENT) break;
    }
  }
  fail("exec");
}

}  // namespace codevault::sandbox
