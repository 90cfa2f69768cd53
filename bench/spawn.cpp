#include "spawn.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

#include "base/check.hpp"
#include "base/unique_fd.hpp"

namespace codevault::bench {
namespace {

struct Pipe {
  UniqueFd read_end;
  UniqueFd write_end;
};

Pipe make_pipe() {
  int ends[2];
  check(::pipe2(ends, O_CLOEXEC), "pipe2");
  return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

// Reads both to their ends as bytes come; returns those of `out`.
std::string drain(const UniqueFd& out, const UniqueFd& err) {
  std::string kept;
  std::array<char, 65536> buffer;
  std::array<pollfd, 2> open{{{out.get(), POLLIN, 0}, {err.get(), POLLIN, 0}}};
  while (open[0].fd >= 0 || open[1].fd >= 0) {
    check(::poll(open.data(), open.size(), -1), "poll");
    for (pollfd& stream : open) {
      if (stream.fd < 0 || stream.revents == 0) continue;
      ssize_t got = check(::read(stream.fd, buffer.data(), buffer.size()), "read");
      if (got == 0) {
        stream.fd = -1;
      } else if (stream.fd == out.get()) {
        kept.append(buffer.data(), static_cast<std::size_t>(got));
      }
    }
  }
  return kept;
}

pid_t start(const std::vector<std::string>& argv, const std::string& folder, int out, int err) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());

  std::vector<char*> words;
  for (const std::string& word : argv) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  pid_t child = -1;
  int failed = ::posix_spawnp(&child, words[0], &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed) throw std::system_error(failed, std::generic_category(), "posix_spawn " + argv[0]);
  return child;
}

}  // namespace

Spawned spawn(const std::vector<std::string>& argv, const std::string& folder) {
  auto started = std::chrono::steady_clock::now();
  Pipe out = make_pipe();
  Pipe err = make_pipe();
  pid_t child = start(argv, folder, out.write_end.get(), err.write_end.get());
  out.write_end.reset();
  err.write_end.reset();
  Spawned spawned{.out = drain(out.read_end, err.read_end)};
  int status = 0;
  check(::waitpid(child, &status, 0), "waitpid");
  spawned.took = std::chrono::steady_clock::now() - started;
  spawned.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return spawned;
}

Spawned spawn_well(const std::vector<std::string>& argv, const std::string& folder) {
  Spawned spawned = spawn(argv, folder);
  if (spawned.exit_code != 0) {
    throw std::runtime_error(argv[0] + " ended with " + std::to_string(spawned.exit_code));
  }
  return spawned;
}

Folder::Folder() : path_("/tmp/codevault-bench-XXXXXX") {
  if (!::mkdtemp(path_.data())) check(-1, "mkdtemp");
}

Folder::~Folder() {
  std::error_code ignored;  // a benchmark does not fail for files left in /tmp
  std::filesystem::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& contents) const {
  std::ofstream(path_ + "/" + name, std::ios::binary) << contents;
}

std::string Folder::read(const std::string& name) const {
  std::ifstream file(path_ + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace codevault::bench
