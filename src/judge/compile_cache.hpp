#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/lru.hpp"
#include "base/task.hpp"
#include "judge/execution.hpp"
#include "judge/language.hpp"
#include "judge/precompiled.hpp"

namespace codevault {

// Successful compilations, in memory, least recently used out first. The key covers the compiler
// (id and version as found), the whole command and every byte of the sources, so a hit is what
// compiling again would have given. Used from one thread.
class CompileCache {
 public:
  static constexpr Bytes usual_capacity = 256_MiB;

  explicit CompileCache(Bytes capacity = usual_capacity) : kept_(capacity) {}

  static Task<std::string> key_of(const Language& language, const Command& compile);

  std::optional<Execution> find(const std::string& key);
  void keep(const std::string& key, Execution compiled);

  // What was made ahead for compilers to start from. The words that name it are part of the key.
  PrecompiledFolders& precompiled() { return precompiled_; }

 private:
  Lru<std::string, Execution> kept_;
  PrecompiledFolders precompiled_;
};

}  // namespace codevault
