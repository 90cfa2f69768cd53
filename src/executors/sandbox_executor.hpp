#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "judge/executor.hpp"

namespace codevault {

// What the isolation of this host amounts to: for `doctor`, the start-up log and /healthz.
struct Isolation {
  enum class Privilege { root, user_namespace };
  enum class Cgroup { v2, v1, none };
  Privilege privilege = Privilege::root;
  Cgroup cgroup = Cgroup::none;
  bool landlock = false;
  bool proc = true;  // the jail has a /proc
  std::vector<std::string>
      weaknesses;  // one sentence each, with what mends it; empty: nothing is weaker
};

struct SandboxSettings {
  std::filesystem::path program;      // codevault-sandbox; default: beside our own executable
  std::filesystem::path languages;    // the folder with warm/, mounted at /codevault
  std::filesystem::path precompiled;  // precompiled headers, mounted read-only at
                                      // /codevault/precompiled; may not exist
  unsigned slots = 0;                 // how many boxes at once; 0 means one per core
  std::vector<std::string> mounts;    // host folders outside /usr that toolchains need
  std::optional<unsigned> warm;       // how many interpreters wait warm at most; unset: two a slot
  std::optional<Isolation::Cgroup> cgroup;  // use no other kind; unset: the best there is
};

// Boxes in the native sandbox: one slot a core, each a codevault-sandbox process that builds
// single-use jails ahead of the jobs (docs/sandbox.md).
class SandboxExecutor final : public Executor {
 public:
  // Starts the slots; everything then happens on `executor`, which is one thread or a strand.
  // Throws Error{unavailable} with a sentence when this host cannot isolate at all.
  SandboxExecutor(asio::any_io_executor executor, SandboxSettings settings);
  ~SandboxExecutor() override;

  Task<std::unique_ptr<Box>> open(const Language& language) override;
  const Isolation& isolation() const;
  unsigned slots() const;

 private:
  class Pool;
  std::shared_ptr<Pool> pool_;
};

}  // namespace codevault
