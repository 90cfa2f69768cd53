#include "bare_executor.hpp"

#include <fnmatch.h>

#include <filesystem>

#include "spawn.hpp"

namespace codevault::bench {

class BareExecutor::BareBox final : public Box {
 public:
  explicit BareBox(Duration& time) : time_(time) {}

  Task<Execution> run(Command command) override {
    Folder folder;
    for (const File& file : command.files) {
      folder.write(file.name, contents_of(file.contents));
      if (file.executable) {
        std::filesystem::permissions(folder.path() + "/" + file.name,
                                     std::filesystem::perms::owner_exec,
                                     std::filesystem::perm_options::add);
      }
    }
    Spawned spawned = spawn(command.argv, folder.path());
    time_ += spawned.took;
    Execution execution{.exit_code = spawned.exit_code, .out = std::move(spawned.out)};
    keep(command, folder, execution);
    co_return execution;
  }

 private:
  static void keep(const Command& command, const Folder& folder, Execution& execution) {
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      std::string name = entry.path().filename();
      for (const std::string& pattern : command.keep) {
        // Programs of the benchmark have no folders, so one pattern serves for every depth.
        std::size_t anywhere = pattern.starts_with("**/") ? 3 : 0;
        if (::fnmatch(pattern.c_str() + anywhere, name.c_str(), 0) != 0) continue;
        bool executable = (entry.status().permissions() & std::filesystem::perms::owner_exec) !=
                          std::filesystem::perms::none;
        execution.kept.push_back({name, make_blob(folder.read(name)), executable});
        break;
      }
    }
  }

  Duration& time_;
};

Task<std::unique_ptr<Box>> BareExecutor::open(const Language&) {
  std::unique_ptr<Box> box = std::make_unique<BareBox>(time_);
  co_return box;
}

Task<Interaction> BareExecutor::interact(Box&, Command, Box&, Command) {
  throw unavailable("two bare programs cannot be joined");
}

}  // namespace codevault::bench
