#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/lru.hpp"
#include "base/task.hpp"
#include "problem/package.hpp"
#include "store/problem_store.hpp"

namespace codevault {

// A package that cannot be offered as it is; the message names the file, and the line if there is
// one.
class BrokenPackage : public Error {
 public:
  explicit BrokenPackage(const Error& fault)
      : Error(ErrorKind::invalid, fault.what(), fault.field()) {}
};

// Setters and our own programs see all problems, everybody else the published ones.
enum class Shelf { published, all };

// The practice problems that are offered. They are kept in the store, so that every worker has
// them; a process keeps what it has used in memory, and in a folder by digest.
//
// Processes may change problems side by side: import and change throw Error{conflict} if another
// change came first, and then nothing has changed.
class ProblemLibrary {
 public:
  struct Settings {
    std::filesystem::path cache;  // a folder of its own; made when needed
    Bytes memory = 512_MiB;       // of the problems that are kept in memory
  };

  // Uses `store` as long as it lives. For one thread.
  ProblemLibrary(ProblemStore& store, SourceLanguage source_language, Settings settings);

  // Keeps the package in the folder `path`, in place of the problem with its id. `time_limit` is
  // for a package that says none itself. Throws what read_package does; then nothing has changed.
  Task<> import(std::filesystem::path path, std::string origin,
                std::optional<std::chrono::milliseconds> time_limit);

  // As import, for a package that somebody sent: it is hidden, and may have no time limit yet.
  // Throws BrokenPackage, and Error{conflict} if its id is taken.
  struct Imported {
    std::string id;
    PackageFindings findings;
  };
  Task<Imported> import_new(std::filesystem::path path);

  // Changes the package of a problem: `edit` gets a folder with a copy of it. The result is read
  // as any package before it takes the old one's place, whole. Throws BrokenPackage, or what `edit`
  // throws; then nothing has changed. From then on the problem counts as imported.
  using Edit = std::function<void(const std::filesystem::path& package)>;
  Task<> change(std::string id, Edit edit);

  // All throw Error{not_found} on field 'problemId'.
  Task<> hide(std::string id, bool hidden);
  // Sets the time limit of a problem that has none, unless it has changed since it had this digest.
  Task<> keep_time_limit(std::string id, std::string digest, std::chrono::milliseconds limit);
  // Throws Error{conflict} for a problem that would be back at the next start.
  Task<> remove(std::string id);
  Task<ProblemRecord> record(std::string id, Shelf shelf = Shelf::all);
  // Returns what a request about a problem is checked by. Reads the package only for a record of
  // version 0.1.0, and once.
  Task<ProblemFacts> facts(std::string id, Shelf shelf = Shelf::all);

  // Returns a file of a problem's package. Throws Error{not_found} on field 'path'.
  Task<Blob> file(std::string id, std::string path);
  // Returns the size of each file of a problem's package, in the order of the record.
  Task<std::vector<Bytes>> sizes(ProblemRecord record);

  // Keeps every package in `folder` that is not kept yet, or differs from the one that came from
  // there before. A problem imported under the same id stays. Returns a sentence for each package
  // that is broken.
  Task<std::vector<std::string>> bring(std::filesystem::path folder);

  Task<std::vector<ProblemRecord>> list(Shelf shelf = Shelf::all);
  // Throws Error{not_found} on field 'problemId', also if it is not on the shelf.
  Task<std::shared_ptr<const Problem>> find(std::string id, Shelf shelf = Shelf::all);

  // Returns what there is to say about a problem's package. Throws Error{not_found} on field
  // 'problemId'.
  Task<PackageFindings> findings(std::string id);

  // Writes the package of a problem to the folder `path`, which must not exist.
  Task<> export_to(std::string id, std::filesystem::path path);

  // Returns a zip archive of a problem's package.
  Task<std::string> archive(std::string id);

  // Makes an empty folder in the cache, which the caller removes.
  std::filesystem::path fresh_folder() const;
  // Runs work on files on a thread of its own, one after the other.
  template <typename Work>
  Task<std::invoke_result_t<Work>> on_files(Work work) {
    co_return co_await on_pool(files_, std::move(work));
  }

 private:
  struct Known {
    std::string digest;
    std::shared_ptr<const Problem> problem;
    std::shared_ptr<const PackageFindings> findings;
  };

  struct Given {  // what a package on disk does not say
    std::string origin;
    std::optional<std::chrono::milliseconds> time_limit;
    bool may_lack_time_limit = false;
    bool hidden = false;  // of a new problem
  };

  Task<PackageFindings> keep(std::filesystem::path path, std::optional<ProblemRecord> before,
                             Given given);
  Task<std::filesystem::path> place_of(ProblemRecord record);
  Task<Known> known(ProblemRecord record);
  Task<Known> read(ProblemRecord record);
  Task<> fetch(ProblemRecord record, std::filesystem::path place);

  ProblemStore& store_;
  SourceLanguage source_language_;
  Settings settings_;
  Lru<std::string, Known> known_;  // by id
  asio::thread_pool files_{1};     // reads and writes packages
};

}  // namespace codevault
