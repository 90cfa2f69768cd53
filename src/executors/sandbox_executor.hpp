#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "judge/executor.hpp"

namespace codevault {

// What this host has to isolate programs with.
struct SandboxFacts {
  enum class Privilege { root, user_namespace };
  enum class Cgroup { v2, v1, none };
  Privilege privilege = Privilege::root;
  Cgroup cgroup = Cgroup::none;
  std::string why_no_cgroup;
  bool user_namespace = false;  // of each box; an ordinary user always has them
  bool landlock = false;
  bool proc = true;  // the jail has a /proc
};

struct SandboxSettings {
  std::filesystem::path program;      // codevault-sandbox; default: beside our own executable
  std::filesystem::path languages;    // the folder with warm/, mounted at /codevault
  std::filesystem::path precompiled;  // where the PrecompiledStore is; empty: there is none
  unsigned slots = 0;                 // how many boxes at once; 0 means one per core
  std::vector<std::string> mounts;    // host folders outside /usr that toolchains need
  std::optional<unsigned> warm;       // how many interpreters wait warm at most; unset: two a slot
  std::optional<SandboxFacts::Cgroup> cgroup;  // use no other kind; unset: the best there is
};

// Boxes in the native sandbox: one slot a core, each a codevault-sandbox process that builds
// single-use jails ahead of the jobs (docs/sandbox.md).
class SandboxExecutor final : public Executor {
 public:
  // Everything happens on `executor`, which is one thread or a strand, and what would hold it up on
  // the helper threads of its context.
  SandboxExecutor(asio::any_io_executor executor, SandboxSettings settings);
  ~SandboxExecutor() override;

  Task<> start() override;
  const Isolation& isolation() const override;
  unsigned slots() const override;
  Task<std::unique_ptr<Box>> open(const Language& language) override;
  Task<Interaction> interact(Box& submission_box, Command submission, Box& validator_box,
                             Command validator) override;
  Task<std::string> identity_of(const Language& language, std::string program) override;
  PrecompiledStore* precompiled_store() override;

  // From start() on.
  const SandboxFacts& facts() const;

 private:
  friend class SandboxBox;
  class Pool;
  std::shared_ptr<Pool> pool_;
  std::unique_ptr<PrecompiledStore> precompiled_;
};

}  // namespace codevault
