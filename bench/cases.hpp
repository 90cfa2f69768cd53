#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bare_executor.hpp"
#include "client.hpp"
#include "judge/catalog.hpp"
#include "judge/judge.hpp"
#include "judge/runner.hpp"
#include "loop.hpp"
#include "peers.hpp"
#include "samples.hpp"

namespace codevault::bench {

// What a case needs; all of it outlives the case.
struct Place {
  Loop& loop;
  Executor& sandbox;
  const Catalog& catalog;
  const PrecompiledFolders& precompiled;
  Client& client;  // of a running server
  std::vector<Peer> peers;
};

struct Case {
  std::string name;
  std::size_t rounds = 0;
  std::vector<Contender> contenders;  // the floor first
};

// A program that is there already: what a box costs beside a bare spawn and other sandboxes.
Case program_case(Place& place, std::string name, const Command& command, std::size_t rounds);

// A program of `language`, from its source to its output, through the execution service and over
// HTTP. `cold` gives every run a source that was never compiled before.
enum class Compiling { cold, cached };
Case source_case(Place& place, std::string name, const std::string& language,
                 const std::string& code, Compiling compiling, std::size_t rounds);

// A right submission of `language` to a problem of `tests` tests, from its source to its verdict;
// it was compiled before. The floor is the sum of the bare processes.
Case judge_case(Place& place, std::string name, const std::string& language,
                const std::string& code, unsigned tests, std::size_t rounds);

// A problem of so many tests, each of which is solved by a program that prints "Hello, world!".
std::shared_ptr<const Problem> problem_of(unsigned tests);

// Runs one command in a box of its own.
Task<Execution> run_in_box(Executor& executor, Command command);

}  // namespace codevault::bench
