#include "served.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <regex>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <vector>

namespace codevault::bench {

Served::Served(const std::string& program, const Folder& data) : data_(data) {
  std::string log = data_.path() + "/log";
  std::vector<std::string> words{program, "serve", "--port", "0", "--data", data_.path()};
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.c_str(),
                                   O_WRONLY | O_CREAT | O_APPEND, 0600);
  posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  int failed = ::posix_spawn(&process_, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed) throw std::system_error(failed, std::generic_category(), program);
  await_address("log");
}

void Served::await_address(const std::string& log) {
  static const std::regex address("http://[^ /]*:([0-9]+)");
  using namespace std::chrono_literals;
  std::string said;
  for (auto waited = 0ms; waited < 60s; waited += 20ms) {
    std::smatch match;
    said = data_.read(log);
    if (std::regex_search(said, match, address)) {
      port_ = static_cast<unsigned short>(std::stoul(match[1]));
      return;
    }
    if (::waitpid(process_, nullptr, WNOHANG) != 0) {
      process_ = -1;
      break;
    }
    std::this_thread::sleep_for(20ms);
  }
  throw std::runtime_error("codevault serve did not come up:\n" + said);
}

Served::~Served() {
  if (process_ < 0) return;
  ::kill(process_, SIGTERM);
  ::waitpid(process_, nullptr, 0);
}

}  // namespace codevault::bench
