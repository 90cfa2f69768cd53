#pragma once

#include <filesystem>

#include "judge/executor.hpp"

namespace codevault {

// A folder of the host, which jails show at /codevault/precompiled.
class PrecompiledFolder final : public PrecompiledStore {
 public:
  explicit PrecompiledFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Task<std::string> stamp_of(std::vector<std::string> folders) override;
  Task<std::set<std::string>> retain(std::set<std::string> names) override;
  Task<> keep(std::string name, std::vector<File> files) override;
  std::string path_of(const std::string& name) const override;

 private:
  std::filesystem::path folder_;
};

}  // namespace codevault
