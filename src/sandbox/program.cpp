#include "sandbox/program.hpp"

#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

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

void copy_whole(int to, int from) {
  constexpr std::size_t at_once = 1 << 30;
  off_t done = 0;
  while (must("write a file", ::sendfile(to, from, &done, at_once)) > 0) continue;
}

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

void write_files(int box, const std::vector<GuestFile>& files, std::span<const UniqueFd> contents) {
  for (const GuestFile& file : files) {
    make_folders_of(box, file.name);
    UniqueFd fd(must("create a file", ::openat(box, file.name.c_str(),
                                               O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                               file.executable ? 0755 : 0644)));
    if (!file.has_descriptor) {
      if (!write_whole(fd.get(), file.contents)) fail("write a file");
      continue;
    }
    if (contents.empty()) fail("take the files", EPROTO);
    copy_whole(fd.get(), contents.front().get());
    contents = contents.subspan(1);
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
