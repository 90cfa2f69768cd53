#pragma once

#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

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

  explicit CompileCache(Bytes capacity = usual_capacity) : capacity_(capacity) {}

  static std::string key_of(const Language& language, const Command& compile);

  std::optional<Execution> find(const std::string& key);
  void keep(const std::string& key, Execution compiled);

  // What compilers may start from; the words that name it are part of the key.
  PrecompiledFolders& precompiled() { return precompiled_; }

 private:
  struct Entry {
    std::string key;
    Execution compiled;
    Bytes size;
  };
  Bytes capacity_;
  Bytes size_ = 0;
  PrecompiledFolders precompiled_;
  std::list<Entry> entries_;  // most recently used first
  std::unordered_map<std::string, std::list<Entry>::iterator> index_;
};

}  // namespace codevault
