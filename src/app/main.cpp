#include <unistd.h>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <iostream>

#include "app/command_line.hpp"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  spdlog::set_default_logger(spdlog::stderr_color_mt("codevault"));
  bool interactive = ::isatty(STDIN_FILENO) != 0;
  bool watched = ::isatty(STDERR_FILENO) != 0;
  codevault::Console console{std::cin, std::cout, std::cerr, interactive, watched};
  return codevault::run_command_line({argv + 1, argv + argc}, environ, console);
}
