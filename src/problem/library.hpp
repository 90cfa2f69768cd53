#pragma once

#include <filesystem>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/task.hpp"
#include "problem/package.hpp"
#include "store/store.hpp"

namespace codevault {

// The practice problems that are offered. They are kept in the store, so that every worker has
// them; a worker keeps what it has used in memory, and in a folder by digest.
class ProblemLibrary {
 public:
  struct Settings {
    std::filesystem::path cache;  // a folder of its own; made when needed
    Bytes memory = 512_MiB;       // of the problems that are kept in memory
  };

  // Uses `store` for as long as it lives. For one thread.
  ProblemLibrary(Store& store, SourceLanguage source_language, Settings settings);

  // Keeps the package in the folder `path`, in place of what had its id. Throws what read_package
  // does, and then nothing has changed. `time_limit` is for a package that says none itself.
  Task<> import(std::filesystem::path path, std::string origin,
                std::optional<std::chrono::milliseconds> time_limit);

  // Keeps every package in `folder` that is not kept yet, or is another than the one that came from
  // there before. What was imported under the same id stays. Returns a sentence for each package
  // that is broken.
  Task<std::vector<std::string>> bring(std::filesystem::path folder);

  Task<std::vector<ProblemRecord>> list();
  // Throws Error{not_found} on field 'problemId'.
  Task<std::shared_ptr<const Problem>> find(std::string id);

  // Writes the package of a problem to the folder `path`, which must not exist.
  Task<> export_to(std::string id, std::filesystem::path path);

 private:
  struct Entry {
    std::string digest;
    std::shared_ptr<const Problem> problem;
    Bytes size;
  };

  Task<std::shared_ptr<const Problem>> read(ProblemRecord record);
  Task<> fetch(ProblemRecord record, std::filesystem::path place);
  void remember(Entry entry);

  Store& store_;
  SourceLanguage source_language_;
  Settings settings_;
  std::list<Entry> entries_;  // most recently used first
  Bytes size_ = 0;
  asio::thread_pool files_{1};  // reads and writes packages
};

// What a list of problems shows of one (docs/api.md), as JSON.
std::string summary_of(const Problem& problem);

}  // namespace codevault
