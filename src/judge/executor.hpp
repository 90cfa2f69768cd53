#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/task.hpp"
#include "judge/command.hpp"
#include "judge/execution.hpp"
#include "judge/language.hpp"

// Where programs run: the native sandbox (executors/) today, a container engine or a cluster
// another day. All that judge, languages and worker ask of such a place is in this file, so another
// kind of it is one more implementation of Executor, Box and, if it can, PrecompiledStore.
//
// All of it is used on one thread, the event loop, and no call holds it up: what takes time is
// awaited.
namespace codevault {

// One isolated place, opened for one submission and destroyed after it. Runs its commands one after
// another, each in a clean work folder: nothing one of them writes is seen by the next.
class Box {
 public:
  // Gives the place back without waiting. Nothing of what ran in it is left, or its Executor does
  // not open it again.
  virtual ~Box() = default;

  // Runs `command` to its end, which Command::limits bring about whatever the program does, and
  // answers when none of its processes is left that could still change what is answered. Throws
  // Error{unavailable} only when the box itself is broken, or the host had no processor for the
  // command for a minute. Cancelling the task kills every process of the command.
  virtual Task<Execution> run(Command command) = 0;
};

// How two joined programs ended.
struct Interaction {
  Execution submission;
  Execution validator;
  bool validator_first = false;  // it ended while the submission still ran
};

// What keeps programs from the host and from each other, in words.
struct Isolation {
  struct Means {
    std::string what;  // one word for scripts: "cgroup"
    bool in_force = true;
    std::string sentence;
  };
  std::vector<Means> means;
  std::vector<std::string> weaknesses;  // one sentence each, with what mends it
};

// Where an executor keeps what toolchains made ahead (Language::precompiled): folders by name. All
// its boxes show them, read-only, and those that are opened later than a folder is kept show that
// too. A program cannot change them.
class PrecompiledStore {
 public:
  virtual ~PrecompiledStore() = default;

  // A text that changes when anything in `folders` does, there where the boxes run.
  virtual Task<std::string> stamp_of(std::vector<std::string> folders) = 0;
  // Removes every folder but those named in `names`. Returns which of these there are.
  virtual Task<std::set<std::string>> retain(std::set<std::string> names) = 0;
  // Keeps `files` as the folder `name`, all of them or none, also when the host stops meanwhile. A
  // folder that is there already stays as it is. Throws std::system_error or Error{unavailable}.
  virtual Task<> keep(std::string name, std::vector<File> files) = 0;
  // The path of the folder `name` in boxes.
  virtual std::string path_of(const std::string& name) const = 0;
};

// Opens boxes.
class Executor {
 public:
  // Kills every process of its boxes that still run, and may wait for that: to be destroyed after
  // the boxes, when the loop serves nobody any more.
  virtual ~Executor() = default;

  // Gets ready. Awaited once, before anything else is asked. Throws Error{unavailable}, with a
  // sentence that says what mends it, when no program can be isolated here.
  virtual Task<> start() = 0;

  virtual const Isolation& isolation() const = 0;
  // How many boxes can be open at a time. Known before start().
  virtual unsigned slots() const = 0;

  // Waits for a free place for programs of `language`. Throws Error{unavailable} when there will be
  // none.
  virtual Task<std::unique_ptr<Box>> open(const Language& language) = 0;

  // Runs two commands at the same time, each in its box, which this executor opened; the output of
  // each is the input of the other, and Execution::out of both stays empty. Neither sees the end of
  // its peer before it is known who ended first, and neither is killed for writing to a peer that
  // has just left. Throws and is cancelled as Box::run.
  virtual Task<Interaction> interact(Box& submission_box, Command submission, Box& validator_box,
                                     Command validator) = 0;

  // A text that changes when the program that boxes of `language` find as `program` is replaced:
  // with the same text, it has the same version. Empty when they have no such program.
  virtual Task<std::string> identity_of(const Language& language, std::string program) = 0;

  // Null when its boxes can show nothing that was made ahead.
  virtual PrecompiledStore* precompiled_store() = 0;
};

}  // namespace codevault
