#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/task.hpp"
#include "problem/package.hpp"
#include "store/store.hpp"

namespace codevault {

// A package that cannot be offered as it is; the message names the file, and the line where there
// is one.
class BrokenPackage : public Error {
 public:
  explicit BrokenPackage(const Error& fault)
      : Error(ErrorKind::invalid, fault.what(), fault.field()) {}
};

// Whose eyes a problem is looked up for: those of setters and of the machinery see hidden ones.
enum class Shelf { published, all };

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

  // As import, for a package that somebody sent: it is hidden, and may have no time limit yet.
  // Throws BrokenPackage, and Error{conflict} when its id is taken.
  Task<std::string> import_new(std::filesystem::path path);

  // Changes the package of a problem: `edit` gets a folder with a copy of it. The result is read
  // as any package before it takes its place, whole; else throws BrokenPackage, or what `edit`
  // threw, and nothing has changed. Changes come one after the other. From then on the problem
  // counts as imported.
  using Edit = std::function<void(const std::filesystem::path& package)>;
  Task<> change(std::string id, Edit edit);

  // All throw Error{not_found} on field 'problemId'.
  Task<> hide(std::string id, bool hidden);
  // Of a problem that says none, unless it has changed since it had this digest.
  Task<> keep_time_limit(std::string id, std::string digest, std::chrono::milliseconds limit);
  Task<> remove(std::string id);  // Error{conflict} for one that would come back
  Task<ProblemRecord> record(std::string id, Shelf shelf = Shelf::all);

  // A file of a problem's package; throws Error{not_found} on field 'path'.
  Task<Blob> file(std::string id, std::string path);
  // The size of each file of a problem's package, in the order of the record.
  Task<std::vector<Bytes>> sizes(ProblemRecord record);

  // Keeps every package in `folder` that is not kept yet, or is another than the one that came from
  // there before. What was imported under the same id stays. Returns a sentence for each package
  // that is broken.
  Task<std::vector<std::string>> bring(std::filesystem::path folder);

  Task<std::vector<ProblemRecord>> list(Shelf shelf = Shelf::all);
  // Throws Error{not_found} on field 'problemId', also when it is not on the shelf.
  Task<std::shared_ptr<const Problem>> find(std::string id, Shelf shelf = Shelf::all);

  // Writes the package of a problem to the folder `path`, which must not exist.
  Task<> export_to(std::string id, std::filesystem::path path);

  // A zip archive of a problem's package.
  Task<std::string> archive(std::string id);

  // A new, empty folder of one's own in the cache.
  std::filesystem::path fresh_folder() const;
  // Does work on files where it holds up nobody, one after the other.
  template <typename Work>
  Task<std::invoke_result_t<Work>> on_files(Work work) {
    co_return co_await on_pool(files_, std::move(work));
  }

 private:
  struct Entry {
    std::string digest;
    std::shared_ptr<const Problem> problem;
    Bytes size;
  };

  struct Given {  // what a package on disk does not say
    std::string origin;
    std::optional<std::chrono::milliseconds> time_limit;
    bool may_lack_time_limit = false;
    bool hidden = false;
  };
  class Turn;

  Task<Turn> turn();
  Task<> keep(std::filesystem::path path, Given given);
  Task<std::filesystem::path> place_of(ProblemRecord record);
  Task<std::shared_ptr<const Problem>> read(ProblemRecord record);
  Task<> fetch(ProblemRecord record, std::filesystem::path place);
  void remember(Entry entry);

  Store& store_;
  SourceLanguage source_language_;
  Settings settings_;
  std::list<Entry> entries_;  // most recently used first
  Bytes size_ = 0;
  bool changing_ = false;
  std::deque<asio::steady_timer*> turns_;  // of those who wait to change something
  asio::thread_pool files_{1};             // reads and writes packages
};

// What a list of problems shows of one (docs/api.md), as JSON.
std::string summary_of(const Problem& problem);

}  // namespace codevault
